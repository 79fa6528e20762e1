package org.convoca.signature.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it was agreed on with those who read it: a file beside the test, which nobody changes without thinking of them. */
public final class Golden {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Golden() {}

    public static JsonNode file(Class<?> beside, String name) {
        try (var file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void assertSame(Object value, Class<?> beside, String name) {
        assertThat(JSON.<JsonNode>valueToTree(value).toPrettyString())
                .isEqualTo(file(beside, name).toPrettyString());
    }
}
