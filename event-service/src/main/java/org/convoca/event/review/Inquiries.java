package org.convoca.event.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.desk.Inquiry;
import org.convoca.event.registration.CallTitle;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The links by which whoever asked or handed in answers a coordinator's question. A link answers that one question and opens nothing else; it works
 * until it is answered, or the case is settled. Thread-safe.
 */
@Service
public class Inquiries {

    public static final String PURPOSE = "answer";

    private final LinkTokens tokens;
    private final Desks desks;
    private final Views views;
    private final SealedWords sealed;
    private final Inquiring inquiring;
    private final KnownCalls calls;
    private final ReviewProperties properties;
    private final Clock clock;

    Inquiries(
            LinkTokens tokens,
            Desks desks,
            Views views,
            SealedWords sealed,
            Inquiring inquiring,
            KnownCalls calls,
            ReviewProperties properties,
            Clock clock) {
        this.tokens = tokens;
        this.desks = desks;
        this.views = views;
        this.sealed = sealed;
        this.inquiring = inquiring;
        this.calls = calls;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What the mail needs.
     *
     * @param link a path, which the mail makes whole
     */
    public record Mailed(String question, String link, Instant expiresAt) {
        @Override
        public String toString() {
            return "Mailed[hidden]";
        }
    }

    /**
     * What is behind a link.
     *
     * @param state {@code valid}, {@code used} or {@code expired}
     * @param outcome what became of an answer; left out when nobody answered
     * @param question null when there is nothing to answer any more
     * @param about what it is about, as whoever wrote it called it
     * @param territory where that is, or null
     * @param organisation the group that is asked, or null where its name is not known
     */
    public record Behind(
            String purpose,
            String state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String outcome,

            String kind,
            @Nullable String question,
            String about,
            @Nullable String territory,
            @Nullable String organisation,
            CallTitle call,
            String locale,
            Instant expiresAt) {

        private Behind answered(boolean now) {
            return new Behind(
                    purpose,
                    state,
                    now ? "answered" : "gone",
                    kind,
                    question,
                    about,
                    territory,
                    organisation,
                    call,
                    locale,
                    expiresAt);
        }

        @Override
        public String toString() {
            return "Behind[hidden]";
        }
    }

    /** A question about a request, with a new link; empty when it was answered, or there is nothing to decide any more. */
    public Optional<Mailed> ofRequest(UUID registration, UUID inquiry, String locale) {
        return mailed(new Subject(Kind.REGISTRATION, registration, inquiry, locale));
    }

    /** The same about an action. */
    public Optional<Mailed> ofAction(UUID action, UUID inquiry, String locale) {
        return mailed(new Subject(Kind.ACTION, action, inquiry, locale));
    }

    private Optional<Mailed> mailed(Subject subject) {
        return desks.of(subject.kind())
                .find(subject.id())
                .flatMap(of -> Inquiring.open(of, subject.inquiry()))
                .map(inquiry -> minted(subject, inquiry));
    }

    private Mailed minted(Subject subject, Inquiry inquiry) {
        var token = tokens.mint(PURPOSE, subject.text(), properties.answerLinkValidFor());
        return new Mailed(
                sealed.open(inquiry).question(),
                "/answer/" + token.value(),
                clock.instant().plus(properties.answerLinkValidFor()));
    }

    /** What is behind a link; empty for a forged token. Looking changes nothing. */
    public Optional<Behind> find(String token) {
        return tokens.find(token, PURPOSE).flatMap(this::behind);
    }

    /** Takes an answer; empty for a forged token. Once it was answered, or its time is over, nothing is changed. */
    public Optional<Behind> answer(String token, @Nullable String text) {
        return tokens.find(token, PURPOSE).flatMap(grant -> {
            var subject = Subject.parse(grant.subject());
            var answered = !isExpired(grant) && inquiring.answer(subject.kind(), subject.id(), subject.inquiry(), text);
            return behind(grant).map(behind -> behind.answered(answered));
        });
    }

    private Optional<Behind> behind(LinkGrant grant) {
        var subject = Subject.parse(grant.subject());
        return desks.of(subject.kind()).find(subject.id()).map(of -> behind(grant, subject, of));
    }

    private Behind behind(LinkGrant grant, Subject subject, Case of) {
        var open = Inquiring.open(of, subject.inquiry());
        var locale = subject.locale();
        var words = views.words(of);
        return new Behind(
                PURPOSE,
                open.isEmpty() ? "used" : isExpired(grant) ? "expired" : "valid",
                null,
                of.kind().code(),
                open.map(inquiry -> sealed.open(inquiry).question()).orElse(null),
                words.title(),
                of.territory(),
                of.kind() == Kind.REGISTRATION ? words.title() : words.subtitle(),
                CallTitle.of(calls, of.call(), locale),
                locale,
                grant.expiresAt());
    }

    private boolean isExpired(LinkGrant grant) {
        return !clock.instant().isBefore(grant.expiresAt());
    }

    /** What a link is for. */
    private record Subject(Kind kind, UUID id, UUID inquiry, String locale) {

        String text() {
            return String.join("/", kind.plural(), id.toString(), inquiry.toString(), locale);
        }

        static Subject parse(String text) {
            var parts = text.split("/");
            return new Subject(Kind.ofPath(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]), parts[3]);
        }
    }
}
