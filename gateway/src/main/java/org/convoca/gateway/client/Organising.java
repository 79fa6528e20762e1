package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.convoca.platform.internal.OnBehalf;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What organisers do with the actions of their registration; nothing of it is kept here. Thread-safe. */
@Component
public class Organising {

    private static final String ACTIONS = "/api/v1/registrations/{registration}/actions";
    private static final String ACTION = ACTIONS + "/{action}";

    private final EventService service;
    private final Reader reader;
    private final EventAnswers answers;
    private final Switches switches;

    Organising(EventService service, Reader reader, EventAnswers answers, Switches switches) {
        this.service = service;
        this.reader = reader;
        this.answers = answers;
        this.switches = switches;
    }

    private record Items(List<OwnAction> items) {}

    private record Conflict(@Nullable OwnAction current) {}

    /** All actions of the registration that were not given up. */
    public Reading<List<OwnAction>> all(OnBehalf organiser) {
        return reader.reading(
                service.onBehalf(
                        organiser,
                        HttpMethod.GET,
                        ACTIONS,
                        Map.of("registration", organiser.registration()),
                        null,
                        null),
                given -> reader.read(given, Items.class).items());
    }

    /** One of them. */
    public Reading<OwnAction> find(OnBehalf organiser, UUID action) {
        return reader.reading(
                service.onBehalf(organiser, HttpMethod.GET, ACTION, of(organiser, action), null, null),
                OwnAction.class);
    }

    /**
     * A new draft.
     *
     * @param key the same for the same form, so that pressing the button twice makes one
     */
    public Organised draft(OnBehalf organiser, String key, Map<String, ?> form) {
        return unlessPaused(() -> service.onBehalf(
                organiser, HttpMethod.POST, ACTIONS, Map.of("registration", organiser.registration()), form, key));
    }

    /** Changes what is in the patch (JSON merge patch, RFC 7396). */
    public Organised edit(OnBehalf organiser, UUID action, long version, Map<String, ?> patch) {
        var body = new HashMap<String, Object>(patch);
        body.put("version", version);
        return done(service.onBehalf(organiser, HttpMethod.PATCH, ACTION, of(organiser, action), body, null));
    }

    /** Hands it in. */
    public Organised submit(OnBehalf organiser, UUID action) {
        return unlessPaused(() -> service.onBehalf(
                organiser, HttpMethod.POST, ACTION + "/submit", of(organiser, action), Map.of(), null));
    }

    /** Tells everybody that it does not take place, and why. */
    public Organised cancel(OnBehalf organiser, UUID action, String reason) {
        return post(organiser, action, "/cancel", Map.of("reason", reason));
    }

    /**
     * A draft with the same content, but for what is in the patch.
     *
     * @param key the same for the same form, so that pressing the button twice makes one
     */
    public Organised copy(OnBehalf organiser, UUID action, Map<String, ?> patch, String key) {
        return unlessPaused(() ->
                service.onBehalf(organiser, HttpMethod.POST, ACTION + "/copy", of(organiser, action), patch, key));
    }

    /** A draft on each of these days, on which the action does not stand itself; asking again makes none twice. */
    public Organised series(OnBehalf organiser, UUID action, List<String> days) {
        if (switches.isOff(Switch.ACTIONS)) {
            return new Organised.Unavailable();
        }
        var answer = service.onBehalf(
                organiser, HttpMethod.POST, ACTION + "/series", of(organiser, action), Map.of("days", days), null);
        return answer instanceof Answer.Given given && given.isSuccess()
                ? new Organised.Made(reader.read(given, Items.class).items().size())
                : done(answer);
    }

    /** Says that its date, or that it has none, is meant as it stands although it was asked about. */
    public Organised stays(OnBehalf organiser, UUID action) {
        return post(organiser, action, "/stays", Map.of());
    }

    /** Tells how it was. */
    public Organised report(OnBehalf organiser, UUID action, Map<String, ?> report) {
        return post(organiser, action, "/report", report);
    }

    /** Gives up what nobody else has seen. */
    public Organised discard(OnBehalf organiser, UUID action) {
        return done(service.onBehalf(organiser, HttpMethod.DELETE, ACTION, of(organiser, action), null, null));
    }

    /** For what brings more work: what stands can still be changed and called off. */
    private Organised unlessPaused(Supplier<Answer> request) {
        return switches.isOff(Switch.ACTIONS) ? new Organised.Unavailable() : done(request.get());
    }

    private Organised post(OnBehalf organiser, UUID action, String step, Map<String, ?> body) {
        return done(service.onBehalf(organiser, HttpMethod.POST, ACTION + step, of(organiser, action), body, null));
    }

    private static Map<String, UUID> of(OnBehalf organiser, UUID action) {
        return Map.of("registration", organiser.registration(), "action", action);
    }

    private Organised done(Answer answer) {
        return switch (answer) {
            case Answer.None _ -> new Organised.Unavailable();
            case Answer.Given given when given.status() == 204 -> new Organised.Gone();
            case Answer.Given given when given.isSuccess() -> changed(reader.read(given, OwnAction.class));
            case Answer.Given given -> refused(given);
        };
    }

    /** Pages for everybody show the change at once. */
    private Organised changed(OwnAction action) {
        answers.forget(action.call());
        answers.forget("");
        return new Organised.Done(action);
    }

    private Organised refused(Answer.Given given) {
        return switch (given.status()) {
            case 400, 413, 422 -> new Organised.Invalid(reader.problem(given).fieldErrors());
            case 409 -> {
                var current = reader.read(given, Conflict.class).current();
                yield current == null ? new Organised.Refused() : new Organised.Stale(current);
            }
            case 404 -> new Organised.Missing();
            default -> new Organised.Refused();
        };
    }
}
