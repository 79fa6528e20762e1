package org.convoca.event.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.action.Content;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.When;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.registration.OrganiserContacts;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows street actions. */
@Component
class ActionPresenting implements Presenting {

    private final RegisteredGroups groups;
    private final OrganiserContacts contacts;
    private final KnownCalls calls;
    private final ActionHints hints;

    ActionPresenting(RegisteredGroups groups, OrganiserContacts contacts, KnownCalls calls, ActionHints hints) {
        this.groups = groups;
        this.contacts = contacts;
        this.calls = calls;
        this.hints = hints;
    }

    @Override
    public Kind kind() {
        return Kind.ACTION;
    }

    @Override
    public List<Words> words(List<Case> page) {
        var names =
                groups.names(page.stream().map(ActionPresenting::registration).toList());
        return page.stream().map(of -> words(of, names.get(registration(of)))).toList();
    }

    private static UUID registration(Case of) {
        return ((ActionCase) of).stored().state().origin().registration();
    }

    /** In the call's language where there is a title in it. */
    private Words words(Case of, @Nullable String group) {
        var titles = ((ActionCase) of).content().titles();
        var language = calls.find(of.call())
                .map(KnownCall::language)
                .filter(titles::containsKey)
                .orElseGet(() -> titles.keySet().stream().sorted().findFirst().orElse(""));
        return new Words(titles.getOrDefault(language, ""), group, language);
    }

    @Override
    public List<List<Waiting.Hint>> hints(List<Case> page) {
        return page.stream()
                .map(ActionCase.class::cast)
                .map(of -> of.desk() == null ? List.<Waiting.Hint>of() : hints.of(of))
                .toList();
    }

    @Override
    public Waiting.@Nullable Contact contact(Case of, Coordination reader) {
        if (!reader.isCoordinator()) {
            return null;
        }
        var registration = registration(of);
        return groups.organisers(registration).stream()
                .flatMap(organiser ->
                        contacts.find(registration, organiser.reference().id()).stream())
                .findFirst()
                .map(contact -> new Waiting.Contact(contact.name(), contact.email()))
                .orElse(null);
    }

    @Override
    public Map<String, Object> details(Case of) {
        var action = ((ActionCase) of).stored().state();
        var content = ((ActionCase) of).content();
        var details = new LinkedHashMap<String, Object>();
        details.put("status", Facts.status(action));
        details.put(
                "awaitingCoordinator",
                action instanceof StreetAction.Public shown && shown.publicity().awaitingCoordinator());
        details.put("registration", registration(of));
        content(content, details);
        return details;
    }

    private static void content(Content content, Map<String, Object> details) {
        details.put("actionKind", content.kind());
        details.put("titles", content.titles());
        details.put("descriptions", content.descriptions());
        details.put("tentative", content.tentative());
        put(details, "when", when(content.when()));
        put(
                details,
                "zone",
                content.when() instanceof When.AtTime time ? time.zone().getId() : null);
        var place = content.place();
        put(details, "place", place.name());
        put(details, "address", place.address());
        put(details, "locality", place.locality());
        put(details, "url", content.url());
        put(details, "expectedSize", content.expectedSize());
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(known -> details.put(name, known));
    }

    /** Its local start, or its day, or null when it is some time during the week. */
    static @Nullable String when(When when) {
        return switch (when) {
            case When.AtTime time -> time.start().toString();
            case When.OnDay(var day) -> day.toString();
            case When.DuringTheWeek _ -> null;
        };
    }
}
