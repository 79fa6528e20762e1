package org.convoca.gateway.page.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.convoca.gateway.client.Amendments;
import org.convoca.gateway.client.Amendments.Amendment;
import org.convoca.gateway.client.OwnSignature.Named;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.coordination.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisations on the roll want to be called instead, as coordinators see it. */
@Component
class Wishes {

    private final Amendments amendments;

    Wishes(Amendments amendments) {
        this.amendments = amendments;
    }

    /**
     * One of them.
     *
     * @param path of the signatory's page
     * @param name as the roll says it now
     * @param fields what would change
     * @param alike names of signatories that it may be taken for then
     */
    record Wish(
            UUID id, String path, String name, String since, List<CorrectionPage.Changed> fields, List<String> alike) {}

    /** All that wait for this coordinator, the longest waiting first. The roll can be put right also while they cannot be told. */
    List<Wish> all(Desk desk) {
        return amendments.waiting(desk.coordination()) instanceof Reading.Found<List<Amendment>> found
                ? found.value().stream().map(amendment -> wish(desk, amendment)).toList()
                : List.of();
    }

    Optional<Wish> of(Desk desk, UUID id) {
        return all(desk).stream().filter(wish -> wish.id().equals(id)).findFirst();
    }

    private static Wish wish(Desk desk, Amendment amendment) {
        return new Wish(
                amendment.id(),
                desk.to(CorrectionController.path(amendment.id())),
                amendment.before().name(),
                amendment.since().toString(),
                changed(amendment.before(), amendment.after()),
                amendment.hints().stream()
                        .map(hint -> hint.values().getOrDefault("name", ""))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static List<CorrectionPage.Changed> changed(Named before, Named after) {
        var changed = new ArrayList<CorrectionPage.Changed>();
        add(changed, "name", before.name(), after.name());
        var languages = new TreeSet<>(before.names().keySet());
        languages.addAll(after.names().keySet());
        languages.forEach(language -> add(
                changed, "names", before.names().get(language), after.names().get(language)));
        add(changed, "acronym", before.acronym(), after.acronym());
        add(changed, "website", before.website(), after.website());
        return List.copyOf(changed);
    }

    private static void add(
            List<CorrectionPage.Changed> changed, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changed.add(new CorrectionPage.Changed(
                    field, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
        }
    }
}
