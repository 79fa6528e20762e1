package org.convoca.signature.link;

import java.util.Optional;

/** Mailed links of another feature, which are looked at by the same request. */
public interface OtherLinks {

    /** Whether links of that purpose are this feature's. */
    boolean areFor(String purpose);

    /** What such a link would do; empty for a forged token. Nothing is changed. */
    Optional<?> inspect(String purpose, String token);
}
