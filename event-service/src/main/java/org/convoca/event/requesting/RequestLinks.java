package org.convoca.event.requesting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.registration.CallTitle;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The links by which whoever asked for a registration confirms the request, or says that they did not ask. */
@Service
public class RequestLinks {

    public static final String PURPOSE = "request";

    private final LinkTokens tokens;
    private final Registrations registrations;
    private final KnownCalls calls;
    private final Clock clock;

    RequestLinks(LinkTokens tokens, Registrations registrations, KnownCalls calls, Clock clock) {
        this.tokens = tokens;
        this.registrations = registrations;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Paths, which the mail makes whole. Both lead to one page with two buttons, so that nobody confirms by the wrong link.
     *
     * @param expiresAt when the request expires, exclusive
     */
    public record Minted(String confirm, String disown, Instant expiresAt) {
        @Override
        public String toString() {
            return "Minted[hidden]";
        }
    }

    /**
     * What is behind a link.
     *
     * @param state {@code valid}, {@code used} or {@code expired}
     * @param outcome what became of an answer; left out when nobody answered
     */
    public record Behind(
            String purpose,
            String state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String outcome,

            UUID registration,
            CallTitle call,
            GroupName group,
            String locale,
            Instant expiresAt) {

        Behind answered(RequestAnswers.Outcome by) {
            return new Behind(purpose, state, by.code(), registration, call, group, locale, expiresAt);
        }
    }

    /** Who asks, and for where. */
    public record GroupName(
            @Nullable String name,
            @Nullable String territory,
            Region region,
            @Nullable String place) {}

    /** New links for a request that waits for its confirmation; empty for any other. */
    public Optional<Minted> mint(UUID registration) {
        return registrations
                .find(new RegistrationId(registration))
                .map(stored -> stored.state())
                .filter(Request.Asked.class::isInstance)
                .map(Request.Asked.class::cast)
                .filter(asked -> !asked.isExpired(clock.instant()))
                .map(asked -> minted(registration, asked));
    }

    private Minted minted(UUID registration, Request.Asked asked) {
        var validFor = Duration.between(clock.instant(), asked.expiresAt());
        var token = tokens.mint(PURPOSE, registration + "/" + asked.asking().locale(), validFor);
        var path = "/request/" + token.value();
        return new Minted(path, path, asked.expiresAt());
    }

    /** What is behind a link; empty for a forged token. Looking changes nothing. */
    public Optional<Behind> find(String token) {
        return tokens.find(token, PURPOSE)
                .flatMap(grant -> registrations.find(registration(grant)).map(stored -> behind(grant, stored.state())));
    }

    /** Whose request a token may confirm, or empty for a forged one. */
    Optional<RegistrationId> subject(String token) {
        return tokens.find(token, PURPOSE).map(RequestLinks::registration);
    }

    private static RegistrationId registration(LinkGrant grant) {
        return new RegistrationId(UUID.fromString(grant.subject().split("/")[0]));
    }

    private Behind behind(LinkGrant grant, Registration state) {
        var group = state.group();
        var locale = grant.subject().split("/")[1];
        return new Behind(
                PURPOSE,
                state(state),
                null,
                registration(grant).value(),
                CallTitle.of(calls, group.call(), locale),
                new GroupName(group.name(), group.territory(), group.region(), group.place()),
                locale,
                grant.expiresAt());
    }

    private String state(Registration state) {
        return switch (state) {
            case Request.Asked asked -> asked.isExpired(clock.instant()) ? "expired" : "valid";
            case Request.Declined declined when declined.why() == Request.Why.EXPIRED -> "expired";
            case Request.AwaitingReview _,
                    Request.Declined _,
                    Registration.Open _,
                    Registration.Closed _,
                    Registration.Merged _ -> "used";
        };
    }
}
