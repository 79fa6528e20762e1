package org.convoca.event.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.RegistrationView;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.SealedContacts;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The groups that take part, ask to, or did. Of people it knows those whose contact this service keeps. */
@Component
class RegistrationTable implements Table {

    private static final List<String> HEADER = List.of(
            "id",
            "status",
            "call",
            "name",
            "territory",
            "region",
            "place",
            "website",
            "signature",
            "openedAt",
            "closedAt",
            "mergedInto");

    private final Registrations registrations;
    private final SealedContacts contacts;
    private final Walk walk;

    RegistrationTable(Registrations registrations, SealedContacts contacts, Walk walk) {
        this.registrations = registrations;
        this.contacts = contacts;
        this.walk = walk;
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public boolean hasContacts() {
        return true;
    }

    @Override
    public List<String> header(Wanted wanted) {
        return wanted.contacts() ? plus(HEADER, List.of("contacts")) : HEADER;
    }

    static <T extends @Nullable Object> List<T> plus(List<T> row, List<T> more) {
        var longer = new ArrayList<T>(row);
        longer.addAll(more);
        return longer;
    }

    @Override
    public Stream<List<@Nullable String>> rows(Wanted wanted) {
        return walk.through(
                        wanted.scope(),
                        wanted.call(),
                        RequestCases.FIELDS,
                        (criteria, limit) -> registrations.find(criteria, Sort.by("_id"), limit))
                .filter(stored -> RequestCases.isSeen(stored.state()))
                .map(stored -> row(stored, wanted.contacts()));
    }

    private List<@Nullable String> row(Stored<Registration> stored, boolean withContacts) {
        var group = stored.state().group();
        var view = RegistrationView.of(new RegistrationId(UUID.fromString(stored.id())), stored.state());
        var row = new ArrayList<@Nullable String>();
        row.add(stored.id());
        row.add(view.status().code());
        row.add(group.call());
        row.add(group.name());
        row.add(group.territory());
        row.add(group.region().code());
        row.add(group.place());
        row.add(group.website());
        row.add(text(group.signature()));
        row.add(text(view.openedAt()));
        row.add(text(view.closedAt()));
        row.add(text(view.mergedInto()));
        if (withContacts) {
            row.add(people(contacts, stored.state()));
        }
        return row;
    }

    static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }

    /** As in a mail's header, since one cell holds all. */
    static String people(SealedContacts contacts, Registration registration) {
        return registration.organisers().stream()
                .flatMap(organiser -> contacts.open(organiser).stream())
                .map(person -> person.name().value() + " <" + person.address().value() + ">")
                .collect(Collectors.joining("; "));
    }
}
