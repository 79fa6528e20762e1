package org.convoca.gateway.page.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.convoca.platform.problem.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the API's errors in the reader's language, at the fields of the form and in their order. Thread-safe. */
@Component
public class FormErrors {

    private final MessageSource messages;

    FormErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** One error a field: the first that the API names. */
    public List<FormError> of(FormFields fields, List<FieldError> errors, Locale reader) {
        var said = new ArrayList<FormError>();
        errors.stream()
                .sorted(Comparator.comparingInt(error -> fields.position(error.pointer())))
                .forEach(error -> {
                    var field = fields.field(error.pointer());
                    if (said.stream().noneMatch(earlier -> earlier.field().equals(field))) {
                        said.add(new FormError(field, message(field, error.code(), reader)));
                    }
                });
        return said.isEmpty() ? general("error.any.other", reader) : List.copyOf(said);
    }

    /** An error of the whole form. */
    public List<FormError> general(String key, Locale reader) {
        return List.of(new FormError("", messages.getMessage(key, null, reader)));
    }

    private String message(String field, String code, Locale reader) {
        var general = messages.getMessage("error.any.other", null, reader);
        var byCode = messages.getMessage("error.any." + code, null, general, reader);
        return String.valueOf(messages.getMessage("error." + field + "." + code, null, byCode, reader));
    }
}
