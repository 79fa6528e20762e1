package org.convoca.contracts.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The paths of all fields that a record can have in JSON, by its components and theirs, each with the kind of what it holds. */
final class EventFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<String, List<String>> words = new TreeMap<>();

    private EventFields() {}

    static EventFields of(Class<?> event) {
        var fields = new EventFields();
        fields.addComponents("", event);
        return fields;
    }

    /** What each field holds, by path. */
    Map<String, String> kinds() {
        return kinds;
    }

    /** The words that a field may hold, by path, where it holds one of a fixed few. */
    Map<String, List<String>> words() {
        return words;
    }

    private void addComponents(String prefix, Class<?> holder) {
        for (var component : holder.getRecordComponents()) {
            add(prefix + component.getName(), component.getGenericType());
        }
    }

    private void add(String path, Type type) {
        switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == Map.class -> {
                add(path + ".{key}", generic.getActualTypeArguments()[0]);
                add(path + ".*", generic.getActualTypeArguments()[1]);
            }
            case ParameterizedType generic
            when Collection.class.isAssignableFrom((Class<?>) generic.getRawType()) ->
                add(path + ".*", generic.getActualTypeArguments()[0]);
            case Class<?> holder when holder.isRecord() -> addComponents(path + ".", holder);
            case Class<?> states when states.isSealed() -> addStates(path, states);
            case Class<?> value
            when value.isEnum() ->
                addWords(
                        path,
                        Arrays.stream(value.getEnumConstants())
                                .map(constant -> JSON.valueToTree(constant).asString()));
            case Class<?> value -> kinds.put(path, kind(value));
            default -> kinds.put(path, type.getTypeName());
        }
    }

    private void addStates(String path, Class<?> states) {
        addWords(
                path + "." + states.getAnnotation(JsonTypeInfo.class).property(),
                Arrays.stream(states.getPermittedSubclasses())
                        .map(state -> state.getAnnotation(JsonTypeName.class).value()));
        for (var state : states.getPermittedSubclasses()) {
            addComponents(path + ".", state);
        }
    }

    private void addWords(String path, Stream<String> all) {
        kinds.put(path, "word");
        words.put(path, all.toList());
    }

    private static String kind(Class<?> value) {
        var kinds = Map.<Class<?>, String>of(
                String.class, "text",
                long.class, "integer",
                int.class, "integer",
                boolean.class, "boolean",
                UUID.class, "uuid",
                Instant.class, "instant",
                LocalDate.class, "day");
        // Anything else could hold anything, so it is named as what it is, which no list allows.
        return kinds.getOrDefault(value, value.getName());
    }
}
