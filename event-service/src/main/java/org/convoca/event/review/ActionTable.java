package org.convoca.event.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.event.action.Content;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.action.When;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.SealedContacts;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The street actions that were handed in, whatever became of them; drafts are nobody's business but their organisers'. */
@Component
class ActionTable implements Table {

    private static final List<String> HEADER = List.of(
            "id",
            "status",
            "call",
            "registration",
            "group",
            "kind",
            "title",
            "tentative",
            "when",
            "zone",
            "territory",
            "region",
            "locality",
            "place",
            "address",
            "url");

    private final StreetActions actions;
    private final RegisteredGroups groups;
    private final Registrations registrations;
    private final SealedContacts contacts;
    private final Walk walk;

    ActionTable(
            StreetActions actions,
            RegisteredGroups groups,
            Registrations registrations,
            SealedContacts contacts,
            Walk walk) {
        this.actions = actions;
        this.groups = groups;
        this.registrations = registrations;
        this.contacts = contacts;
        this.walk = walk;
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public boolean hasContacts() {
        return true;
    }

    @Override
    public List<String> header(Wanted wanted) {
        return wanted.contacts() ? RegistrationTable.plus(HEADER, List.of("contacts")) : HEADER;
    }

    /** The names of groups are looked up for a batch at once. */
    @Override
    public Stream<List<@Nullable String>> rows(Wanted wanted) {
        var names = new HashMap<UUID, String>();
        return walk.through(wanted.scope(), wanted.call(), ActionCases.HANDED_IN, (criteria, limit) -> {
                    var batch = actions.find(criteria, Sort.by("_id"), limit);
                    names.clear();
                    names.putAll(groups.names(
                            batch.stream().map(ActionTable::registration).toList()));
                    return batch;
                })
                .flatMap(stored -> Optional.ofNullable(stored.state().complete())
                        .map(content -> row(stored, content, names, wanted.contacts()))
                        .stream());
    }

    private static UUID registration(Stored<StreetAction> stored) {
        return stored.state().origin().registration();
    }

    private List<@Nullable String> row(
            Stored<StreetAction> stored, Content content, Map<UUID, String> names, boolean withContacts) {
        var row = new ArrayList<@Nullable String>();
        row.add(stored.id());
        row.add(Facts.status(stored.state()).code());
        row.add(stored.state().origin().call());
        row.add(registration(stored).toString());
        row.add(names.get(registration(stored)));
        row.add(content.kind().code());
        row.add(content.titles().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null));
        row.add(String.valueOf(content.tentative()));
        row.add(ActionPresenting.when(content.when()));
        row.add(content.when() instanceof When.AtTime time ? time.zone().getId() : null);
        place(content, row);
        row.add(content.url());
        if (withContacts) {
            row.add(people(registration(stored)));
        }
        return row;
    }

    private static void place(Content content, List<@Nullable String> row) {
        var place = content.place();
        row.add(place.territory());
        row.add(content.region().code());
        row.add(place.locality());
        row.add(place.name());
        row.add(place.address());
    }

    private String people(UUID registration) {
        return registrations
                .resolve(new RegistrationId(registration))
                .map(stored -> RegistrationTable.people(contacts, stored.state()))
                .orElse("");
    }
}
