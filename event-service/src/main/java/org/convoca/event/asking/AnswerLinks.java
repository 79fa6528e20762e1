package org.convoca.event.asking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.event.action.ActionId;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.springframework.stereotype.Service;

/**
 * The links of mails that ask about one action. A link answers that one question about that one action and opens nothing else; it works for as long
 * as whom it was sent to is an organiser of the action's registration. Thread-safe.
 */
@Service
public class AnswerLinks {

    private final LinkTokens tokens;
    private final AnswerLinkProperties properties;
    private final Clock clock;

    AnswerLinks(LinkTokens tokens, AnswerLinkProperties properties, Clock clock) {
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param link a path, which the mail makes whole: {@code /week/TOKEN} or {@code /report/TOKEN} */
    public record Minted(String link, Instant expiresAt) {
        @Override
        public String toString() {
            return "Minted[hidden]";
        }
    }

    /** A new link by which that organiser says on which day the action takes place. */
    public Minted week(UUID action, UUID organiser) {
        return mint(ActionQuestion.WEEK, action, organiser);
    }

    /** A new link by which that organiser says how it went. */
    public Minted report(UUID action, UUID organiser) {
        return mint(ActionQuestion.REPORT, action, organiser);
    }

    private Minted mint(ActionQuestion question, UUID action, UUID organiser) {
        var token = tokens.mint(purpose(question), action + "/" + organiser, properties.validFor());
        return new Minted(
                "/" + question.code() + "/" + token.value(), clock.instant().plus(properties.validFor()));
    }

    /** Whose question about what a link answers. */
    record Asked(ActionId action, UUID organiser, Instant expiresAt) {
        private static Asked of(LinkGrant grant) {
            var subject = grant.subject().split("/");
            return new Asked(new ActionId(UUID.fromString(subject[0])), UUID.fromString(subject[1]), grant.expiresAt());
        }
    }

    /** What is behind a link, expired or not; empty for a forged token. Looking changes nothing. */
    Optional<Asked> find(ActionQuestion question, String token) {
        return tokens.find(token, purpose(question)).map(Asked::of);
    }

    private static String purpose(ActionQuestion question) {
        return "answer-" + question.code();
    }
}
