package org.convoca.platform.sealing;

import java.util.Map;

/**
 * Personal data of one person at rest.
 *
 * @param key the person's own data key, wrapped; without it the fields are lost for ever, which is how they are erased; base64
 * @param fields ciphertext by field name (AES-256-GCM), bound to collection, document and field; base64
 */
public record SealedFields(String key, Map<String, String> fields) {
    @Override
    public String toString() {
        return "SealedFields[hidden]";
    }
}
