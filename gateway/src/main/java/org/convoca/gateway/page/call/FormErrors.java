package org.convoca.gateway.page.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.platform.problem.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the API's errors in the reader's language, at the fields of the form and in their order. */
@Component
class FormErrors {

    /** Fields of the form by the API's pointers, in the order of the form. */
    private static final List<Map.Entry<String, String>> FIELDS = List.of(
            Map.entry("/organisation/name", "name"),
            Map.entry("/organisation/territory", "territory"),
            Map.entry("/organisation/international", "territory"),
            Map.entry("/organisation/acronym", "acronym"),
            Map.entry("/organisation/website", "website"),
            Map.entry("/contact/name", "contact"),
            Map.entry("/contact/email", "email"),
            Map.entry("/consent", "consent"));

    private final MessageSource messages;

    FormErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** One error a field: the first that the API names. */
    List<FormError> of(List<FieldError> errors, Locale reader) {
        var said = new ArrayList<FormError>();
        errors.stream().sorted(Comparator.comparingInt(FormErrors::position)).forEach(error -> {
            var field = field(error);
            if (said.stream().noneMatch(earlier -> earlier.field().equals(field))) {
                said.add(new FormError(field, message(field, error.code(), reader)));
            }
        });
        return said.isEmpty() ? List.of(general("error.any.other", reader)) : List.copyOf(said);
    }

    /** An error of the whole form. */
    FormError general(String key, Locale reader) {
        return new FormError("", messages.getMessage(key, null, reader));
    }

    private String message(String field, String code, Locale reader) {
        var general = messages.getMessage("error.any.other", null, reader);
        var byCode = messages.getMessage("error.any." + code, null, general, reader);
        return String.valueOf(messages.getMessage("error." + field + "." + code, null, byCode, reader));
    }

    private static String field(FieldError error) {
        var position = position(error);
        return position < FIELDS.size() ? FIELDS.get(position).getValue() : "";
    }

    private static int position(FieldError error) {
        for (var position = 0; position < FIELDS.size(); position++) {
            if (FIELDS.get(position).getKey().equals(error.pointer())) {
                return position;
            }
        }
        return FIELDS.size();
    }
}
