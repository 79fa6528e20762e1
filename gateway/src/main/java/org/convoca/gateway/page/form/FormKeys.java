package org.convoca.gateway.page.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Keys for repeated requests. */
public final class FormKeys {

    private FormKeys() {}

    /**
     * One key for this content of one rendered form: pressing twice sends the same key, correcting a field after going back sends another.
     *
     * @param formKey of the form's token
     */
    public static String of(String formKey, List<String> fields) {
        var content = formKey + "\n" + String.join("\n", fields);
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
