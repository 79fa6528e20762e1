package org.convoca.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends to claim an entry of the roll; checked by the signature-service, not here.
 *
 * @param locale in which the claimant reads
 * @param post address of a public page, or null
 * @param message to the coordinators, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimRequest(
        Contact contact,
        String locale,
        boolean consent,
        @Nullable String post,
        @Nullable String message) {

    /** The person who claims. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(@Nullable String name, @Nullable String email) {
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    @Override
    public String toString() {
        return "ClaimRequest[hidden]";
    }
}
