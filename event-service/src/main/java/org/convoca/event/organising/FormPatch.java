package org.convoca.event.organising;

import java.util.List;
import java.util.Map;
import org.convoca.event.action.ActionForm;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies a JSON merge patch (RFC 7396) to a form: what is left out stays, null takes away. An answer takes those with it that no longer fit: a new
 * start the chosen offset and the day, a new place the confirmation of its territory.
 */
@Component
class FormPatch {

    private static final Map<String, List<String>> TAKES_AWAY = Map.of(
            "start", List.of("startOffset", "day", "duringTheWeek"),
            "end", List.of("endOffset"),
            "zone", List.of("startOffset", "endOffset"),
            "day", List.of("start", "startOffset", "end", "endOffset", "duringTheWeek"),
            "duringTheWeek", List.of("start", "startOffset", "end", "endOffset", "day"),
            "place", List.of("territoryConfirmed"));

    private final JsonMapper json;

    FormPatch(JsonMapper json) {
        this.json = json;
    }

    ActionForm apply(ActionForm form, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw unreadable();
        }
        var target = (ObjectNode) json.valueToTree(form);
        TAKES_AWAY.forEach((field, others) -> {
            if (isAnswer(changes.get(field))) {
                others.stream().filter(other -> !changes.has(other)).forEach(target::remove);
            }
        });
        merge(target, changes);
        try {
            return json.treeToValue(target, ActionForm.class);
        } catch (JacksonException _) {
            throw unreadable();
        }
    }

    /** Saying that it is not some time during the week answers nothing. */
    private static boolean isAnswer(@Nullable JsonNode value) {
        return value != null && !value.isNull() && !(value.isBoolean() && !value.booleanValue());
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        for (var change : changes.properties()) {
            var value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode inner) {
                merge(
                        target.get(change.getKey()) instanceof ObjectNode held
                                ? held
                                : target.putObject(change.getKey()),
                        inner);
            } else {
                target.set(change.getKey(), value);
            }
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, "This is no form of an action.");
    }
}
