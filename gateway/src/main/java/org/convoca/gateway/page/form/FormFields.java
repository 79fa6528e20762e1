package org.convoca.gateway.page.form;

import java.util.List;
import java.util.Map;

/**
 * The fields of a form by the API's pointers, in the order of the form. Several pointers may mean one field.
 *
 * @param byPointer pointer and id of the field
 */
public record FormFields(List<Map.Entry<String, String>> byPointer) {

    public FormFields {
        byPointer = List.copyOf(byPointer);
    }

    /** The id of the field that a pointer means, or an empty text. */
    String field(String pointer) {
        var position = position(pointer);
        return position < byPointer.size() ? byPointer.get(position).getValue() : "";
    }

    /** Where in the form; what is unknown comes last. */
    int position(String pointer) {
        for (var position = 0; position < byPointer.size(); position++) {
            if (byPointer.get(position).getKey().equals(pointer)) {
                return position;
            }
        }
        return byPointer.size();
    }
}
