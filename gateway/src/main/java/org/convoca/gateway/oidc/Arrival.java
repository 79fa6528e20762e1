package org.convoca.gateway.oidc;

/** What a person who comes back from the provider brought. */
public sealed interface Arrival {

    /** The provider vouches for this address, and we believe it about such addresses. */
    record Vouched(String email) implements Arrival {
        @Override
        public String toString() {
            return "Vouched[hidden]";
        }
    }

    /** Not asked for here, cancelled, too late, or not what the provider signed for us just now. */
    record Refused() implements Arrival {}

    /** The address is not verified, or of a domain that the provider has no say about. */
    record Foreign() implements Arrival {}

    /** The provider does not answer. */
    record Unavailable() implements Arrival {}
}
