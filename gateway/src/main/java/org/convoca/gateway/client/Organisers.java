package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.OnBehalf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The people who organise under one registration, each by a link of their own. Addresses go in and never come out. Thread-safe. */
@Component
public class Organisers {

    private static final String ALL = "/api/v1/registrations/{registration}/organisers";

    private final EventService service;
    private final Reader reader;
    private final Attempts attempts;

    Organisers(EventService service, Reader reader, Attempts attempts) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * One of them.
     *
     * @param name null where it is kept by another service, as that of the contact who signed
     * @param you whether it is the one who asks; null where that is not known
     * @param state {@code invited} until the link was used, then {@code active}
     */
    public record Organiser(
            UUID id,
            @Nullable String name,
            @Nullable Instant since,
            @Nullable Boolean you,
            @Nullable String state) {

        public boolean isInvited() {
            return "invited".equals(state);
        }

        public boolean isYou() {
            return Boolean.TRUE.equals(you);
        }
    }

    private record Items(@Nullable List<Organiser> items) {}

    /** All of them. */
    public Reading<List<Organiser>> all(OnBehalf organiser) {
        return reader.reading(
                service.onBehalf(organiser, HttpMethod.GET, ALL, of(organiser), null, null),
                given -> Objects.requireNonNullElse(
                        reader.read(given, Items.class).items(), List.of()));
    }

    /**
     * Sends somebody a link of their own.
     *
     * @param key the same for the same form, so that pressing the button twice writes once
     * @param locale in which the mail is written
     */
    public Attempt<Boolean> invite(OnBehalf organiser, String key, String name, String email, String locale) {
        var body = Map.of("name", name, "email", email, "locale", locale);
        return attempts.of(service.onBehalf(organiser, HttpMethod.POST, ALL, of(organiser), body, key), _ -> true);
    }

    /** From now on that link opens nothing; refused for the last one. */
    public Attempt<Boolean> revoke(OnBehalf by, UUID organiser) {
        var variables = Map.of("registration", by.registration(), "organiser", organiser);
        return attempts.of(
                service.onBehalf(by, HttpMethod.DELETE, ALL + "/{organiser}", variables, null, null), _ -> true);
    }

    private static Map<String, UUID> of(OnBehalf organiser) {
        return Map.of("registration", organiser.registration());
    }
}
