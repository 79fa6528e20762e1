package org.convoca.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The made-up groups of the demonstration and their street actions, so that a newcomer sees the pages alive.
 *
 * @param notes by language, that an action is an example; added to its description
 */
record Examples(Map<String, String> notes, List<Group> groups) {

    static Examples read() {
        return JsonMapper.builder().build().readValue(Demo.resource("examples.json"), Examples.class);
    }

    long actions() {
        return groups.stream().mapToLong(group -> group.actions().size()).sum();
    }

    /** @param territory its code, or null for a network without one */
    record Group(String key, String name, @Nullable String territory, List<ObjectNode> actions) {

        /** The same at every load, so that a group is registered once. */
        UUID registration() {
            return UUID.nameUUIDFromBytes(("convoca demonstration, group " + key).getBytes(StandardCharsets.UTF_8));
        }

        Map<String, Object> json() {
            return territory == null
                    ? Map.of("call", Demo.SLUG, "name", name, "international", true, "example", true)
                    : Map.of("call", Demo.SLUG, "name", name, "territory", territory, "example", true);
        }
    }

    List<ExampleAction> actions(Group group, LocalDate firstDay) {
        return group.actions().stream()
                .map(described -> new ExampleAction(described, group.territory(), firstDay, notes))
                .toList();
    }
}
