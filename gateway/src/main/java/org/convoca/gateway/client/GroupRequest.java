package org.convoca.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a group without a signature sends to take part with actions of its own; checked by the event-service, not here.
 *
 * @param locale in which the contact reads
 * @param message to the coordinators, or null
 */
public record GroupRequest(
        Group group,
        Contact contact,
        String locale,
        boolean consent,
        @Nullable String message) {

    /** @param international null unless it is an international network */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            @Nullable String name,
            @Nullable String territory,
            @Nullable Boolean international,
            @Nullable String place,
            @Nullable String website) {}

    /** The person who asks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(@Nullable String name, @Nullable String email) {
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** As the API reads it: what is not there is left out. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("group", group);
        body.put("contact", contact);
        body.put("locale", locale);
        body.put("consent", consent);
        if (message != null) {
            body.put("message", message);
        }
        return body;
    }
}
