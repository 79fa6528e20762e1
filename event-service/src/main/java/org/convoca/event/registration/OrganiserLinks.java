package org.convoca.event.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.call.KnownCalls;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The personal links by which organisers come to their registration. A link works for as long as its organiser is one; when the registration went on
 * in another, it leads there.
 */
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

    /**
     * What is behind a link.
     *
     * @param state {@code valid}, or {@code expired} when it no longer opens anything
     * @param registration where its organiser manages actions now
     * @param organiser what a session of theirs names
     * @param status of the registration
     * @param group by which name the group is known, or null
     * @param territory of the group, or null for a network without one
     */
    public record Behind(
            String purpose,
            String state,
            UUID registration,
            UUID organiser,
            String status,
            CallTitle call,
            @Nullable String group,
            @Nullable String territory,
            String locale,
            Instant expiresAt) {

        public boolean isValid() {
            return state.equals("valid");
        }
    }

    /** A new link for that organiser of that registration, or empty when there is no such organiser (any more). */
    public Optional<Minted> mint(UUID registration, UUID organiser) {
        return registrations
                .resolve(new RegistrationId(registration))
                .filter(stored -> stored.state() instanceof Registration.Admitted)
                .flatMap(stored -> stored.state().organiser(organiser).map(found -> {
                    var token = tokens.mint(PURPOSE, stored.id() + "/" + found.holder(), properties.validFor());
                    return new Minted("/registration/" + token.value(), until());
                }));
    }

    /** What is behind a link; empty for a forged token, and for a link that was revoked. Looking changes nothing. */
    public Optional<Behind> find(String token) {
        return tokens.find(token, PURPOSE).flatMap(this::behind);
    }

    private Optional<Behind> behind(LinkGrant grant) {
        var subject = grant.subject().split("/");
        return registrations
                .resolve(new RegistrationId(UUID.fromString(subject[0])))
                .filter(stored -> stored.state() instanceof Registration.Admitted)
                .flatMap(stored -> stored.state()
                        .holder(UUID.fromString(subject[1]))
                        .map(organiser -> behind(stored, organiser, grant.expiresAt())));
    }

    /** As if the contact of that signature had followed a link of theirs; empty where they are no organiser. */
    public Optional<Behind> ofContact(UUID signature) {
        return registrations
                .resolve(RegistrationId.ofSignature(signature))
                .filter(stored -> stored.state() instanceof Registration.Admitted)
                .flatMap(stored ->
                        stored.state().organiser(signature).map(organiser -> behind(stored, organiser, until())));
    }

    private Instant until() {
        return clock.instant().plus(properties.validFor());
    }

    private Behind behind(Stored<Registration> stored, Organiser organiser, Instant expiresAt) {
        var state = stored.state();
        return new Behind(
                PURPOSE,
                clock.instant().isBefore(expiresAt) ? "valid" : "expired",
                UUID.fromString(stored.id()),
                organiser.holder(),
                Facts.status(state).code(),
                CallTitle.of(calls, state.group().call(), organiser.locale()),
                state.group().name(),
                state.group().territory(),
                organiser.locale(),
                expiresAt);
    }

    /** The organiser came by their link; kept is when that was the first time. */
    public void opened(Behind behind) {
        registrations.change(new RegistrationId(behind.registration()), state -> activated(state, behind.organiser()));
    }

    private Step<Boolean> activated(Registration state, UUID holder) {
        if (!(state instanceof Registration.Admitted admitted)) {
            return Step.stay(false);
        }
        return admitted.holder(holder)
                .filter(found -> found.activeSince() == null)
                .map(found -> Step.move(
                        admitted.of(admitted.team().changing(found, known -> known.active(clock.instant()))), true))
                .orElse(Step.stay(false));
    }
}
