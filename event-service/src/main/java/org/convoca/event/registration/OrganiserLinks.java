package org.convoca.event.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.call.KnownCalls;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The personal links by which organisers come to their registration. A link works for as long as its organiser is one. */
@Service
public class OrganiserLinks {

    static final String PURPOSE = "organiser";

    private final LinkTokens tokens;
    private final Registrations registrations;
    private final KnownCalls calls;
    private final OrganiserLinkProperties properties;
    private final Clock clock;

    OrganiserLinks(
            LinkTokens tokens,
            Registrations registrations,
            KnownCalls calls,
            OrganiserLinkProperties properties,
            Clock clock) {
        this.tokens = tokens;
        this.registrations = registrations;
        this.calls = calls;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param link a path, which the mail makes whole */
    public record Minted(String link, Instant expiresAt) {
        @Override
        public String toString() {
            return "Minted[hidden]";
        }
    }

    /** @param title in the organiser's language where there is one, else in the call's */
    record CallTitle(String slug, String title) {}

    /**
     * What is behind a link.
     *
     * @param state {@code valid}, or {@code expired} when it no longer opens anything
     * @param status of the registration
     * @param territory of the group, or null for a network without one
     */
    record Behind(
            String purpose,
            String state,
            UUID registration,
            String status,
            CallTitle call,
            @Nullable String territory,
            String locale,
            Instant expiresAt) {

        boolean isValid() {
            return state.equals("valid");
        }
    }

    /** A new link for that organiser of that registration, or empty when there is no such organiser (any more). */
    public Optional<Minted> mint(UUID registration, UUID organiser) {
        return registrations
                .find(new RegistrationId(registration))
                .filter(stored -> stored.state().organiser(organiser).isPresent())
                .map(_ -> {
                    var token = tokens.mint(PURPOSE, registration + "/" + organiser, properties.validFor());
                    return new Minted(
                            "/registration/" + token.value(), clock.instant().plus(properties.validFor()));
                });
    }

    /** What is behind a link; empty for a forged token. Looking changes nothing. */
    Optional<Behind> find(String token) {
        return tokens.find(token, PURPOSE).flatMap(this::behind);
    }

    private Optional<Behind> behind(LinkGrant grant) {
        var subject = grant.subject().split("/");
        var registration = UUID.fromString(subject[0]);
        return registrations
                .find(new RegistrationId(registration))
                .flatMap(stored -> stored.state()
                        .organiser(UUID.fromString(subject[1]))
                        .map(organiser -> behind(grant, registration, stored.state(), organiser)));
    }

    private Behind behind(LinkGrant grant, UUID registration, Registration state, Organiser organiser) {
        var slug = state.group().call();
        return new Behind(
                PURPOSE,
                clock.instant().isBefore(grant.expiresAt()) ? "valid" : "expired",
                registration,
                Registrations.status(state).code(),
                new CallTitle(
                        slug,
                        calls.find(slug)
                                .map(call -> call.title(organiser.locale()))
                                .orElse(slug)),
                state.group().territory(),
                organiser.locale(),
                grant.expiresAt());
    }
}
