package org.convoca.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation sends to sign; checked by the signature-service, not here.
 *
 * @param locale in which the contact reads
 */
public record SigningRequest(Organisation organisation, Contact contact, String locale, boolean consent) {

    /** @param international null unless it is an international network */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Organisation(
            @Nullable String name,
            @Nullable String acronym,
            @Nullable String territory,
            @Nullable Boolean international,
            @Nullable String website) {}

    /** The person who signs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(@Nullable String name, @Nullable String email) {
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** As the API reads it: what is not there is left out. */
    Map<String, Object> body() {
        return Map.of("organisation", organisation, "contact", contact, "locale", locale, "consent", consent);
    }
}
