package org.convoca.event.requesting;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Requests of a neighbourhood assembly; a test states only what matters to it. */
final class RequestForms {

    private final Map<String, Object> group = new HashMap<>(Map.of(
            "name", "Asamblea del Puerto",
            "territory", "AR",
            "place", "Ensenada",
            "website", "https://puerto.example.org"));
    private final Map<String, Object> contact = new HashMap<>(Map.of("name", "Nadia Ibarra"));
    private final Map<String, Object> form = new HashMap<>(
            Map.of("locale", "es-AR", "consent", true, "message", "Somos la asamblea de los jueves, llamen a Nadia."));

    private RequestForms(String email) {
        contact.put("email", email);
    }

    /** By somebody whom nobody knows yet. */
    static RequestForms aRequest() {
        return new RequestForms("nadia-" + UUID.randomUUID() + "@example.org");
    }

    /** With another value at that JSON pointer; null leaves the field out. */
    RequestForms with(String pointer, Object value) {
        var steps = pointer.substring(1).split("/");
        var holder = steps.length == 1 ? form : steps[0].equals("group") ? group : contact;
        var field = steps[steps.length - 1];
        if (value == null) {
            holder.remove(field);
        } else {
            holder.put(field, value);
        }
        return this;
    }

    String email() {
        return (String) contact.get("email");
    }

    Map<String, Object> build() {
        var whole = new HashMap<>(form);
        whole.put("group", Map.copyOf(group));
        whole.put("contact", Map.copyOf(contact));
        return whole;
    }
}
