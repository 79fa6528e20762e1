package org.convoca.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example as {@code examples.json} describes it: in the words of the organisers' API, but with days counted from the first of the demonstration.
 *
 * @param described beside the API's words {@code key}, {@code day} (missing: some time during the week), {@code start} and {@code end} as times of
 *     day, {@code hideHours} before the start until which the exact place is held back, and {@code cancelled} with the reason
 * @param territory of its group, where it takes place; null for what happens online
 */
record ExampleAction(ObjectNode described, @Nullable String territory, LocalDate firstDay, Map<String, String> notes) {

    private static final List<String> OURS = List.of("key", "day", "start", "end", "hideHours", "cancelled");

    /** By which its draft is made once. */
    String key() {
        return described.path("key").asString();
    }

    /** Why it was cancelled, when it was. */
    Optional<String> cancellation() {
        return Optional.of(described.path("cancelled"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    /** What an organiser would have written. */
    ObjectNode form() {
        var form = described.deepCopy();
        form.remove(OURS);
        when(form);
        where((ObjectNode) form.path("place"));
        if (form.path("description") instanceof ObjectNode texts) {
            notes.forEach((language, note) -> {
                if (texts.has(language)) {
                    texts.put(language, texts.path(language).asString() + "\n\n" + note);
                }
            });
        }
        return form;
    }

    private void where(ObjectNode place) {
        if (territory != null) {
            place.put("territory", territory);
        }
        if (described.has("hideHours")) {
            place.put("hiddenUntil", hiddenUntil());
        }
    }

    private void when(ObjectNode form) {
        if (!described.has("day")) {
            form.put("duringTheWeek", true);
        } else if (!described.has("start")) {
            form.put("day", day().toString());
        } else {
            form.put("start", at("start").toString());
            if (described.has("end")) {
                form.put("end", at("end").toString());
            }
        }
    }

    private LocalDate day() {
        return firstDay.plusDays(described.path("day").asInt());
    }

    private LocalDateTime at(String field) {
        return LocalDateTime.parse(day() + "T" + described.path(field).asString());
    }

    private String hiddenUntil() {
        return at("start")
                .atZone(ZoneId.of(described.path("zone").asString()))
                .minus(Duration.ofHours(described.path("hideHours").asInt()))
                .toInstant()
                .toString();
    }
}
