package org.convoca.gateway.page.action;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.client.ActionView.Group;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Who organises an action, by name: those whose names are not known are left out. */
final class Organisers {

    private Organisers() {}

    /** @param rollPath where it stands on the roll, or null for a group without a signature */
    record Organiser(String name, @Nullable String rollPath) {}

    /** The group whose action it is first, then those who organise it too. */
    static List<Organiser> of(ActionView action, Language language) {
        var others = Objects.requireNonNullElse(action.coOrganisers(), List.<@Nullable Group>of());
        var roll = Paths.roll(language, action.call());
        return Stream.concat(Stream.ofNullable(action.organiser()), others.stream())
                .flatMap(group -> named(group, roll).stream())
                .distinct()
                .toList();
    }

    private static Optional<Organiser> named(@Nullable Group group, String roll) {
        if (group == null) {
            return Optional.empty();
        }
        var name = group.name();
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        var signed = group.signature() != null;
        return Optional.of(
                new Organiser(name, signed ? roll + "?q=" + UriUtils.encodeQueryParam(name, "UTF-8") : null));
    }
}
