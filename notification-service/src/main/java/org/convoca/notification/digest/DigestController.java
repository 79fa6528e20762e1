package org.convoca.notification.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convoca.notification.happening.Happenings;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.preference.SignedIn;
import org.convoca.notification.preference.Subscriber;
import org.convoca.notification.preference.Subscribers;
import org.convoca.notification.template.DigestLetter;
import org.convoca.notification.template.DigestLetters;
import org.convoca.notification.template.Template;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows a coordinator what her next digest says as of now, and sends it to her when she asks. Neither changes when the next one comes, nor what it tells. */
@RestController
@RequestMapping("/api/v1/coordination/me/digest")
@CalledBy("gateway")
class DigestController {

    private final Subscribers subscribers;
    private final Digests digests;
    private final DigestRun run;
    private final Gathering gathering;
    private final DigestLetters letters;
    private final Pages pages;
    private final MailQueue queue;
    private final Clock clock;

    DigestController(
            Subscribers subscribers,
            Digests digests,
            DigestRun run,
            Gathering gathering,
            DigestLetters letters,
            Pages pages,
            MailQueue queue,
            Clock clock) {
        this.subscribers = subscribers;
        this.digests = digests;
        this.run = run;
        this.gathering = gathering;
        this.letters = letters;
        this.pages = pages;
        this.queue = queue;
        this.clock = clock;
    }

    /** @param language of the letter (BCP 47) */
    record Preview(String subject, String language, String text, String html) {

        /** It names what is not public. */
        @Override
        public String toString() {
            return "Preview[hidden]";
        }
    }

    /** @param mail its id */
    record Ordered(String mail) {}

    @GetMapping("/preview")
    Preview preview(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var subscriber = SignedIn.of(caller, subscribers);
        var languages = List.of(subscriber.known().locale());
        var digest = asOfNow(subscriber);
        var parts = gathering
                .parts(digest, letters.language(languages), clock.instant())
                .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.hint()));
        var rendered = letters.render(new DigestLetter(
                DigestLetter.Kind.NOW,
                languages,
                "",
                LocalDate.parse(digest.day()),
                parts,
                new DigestLetter.Links(pages.settings(), null)));
        return new Preview(rendered.subject(), rendered.language().toLanguageTag(), rendered.text(), rendered.html());
    }

    /** At most one a minute, however often the button is pressed. */
    @PostMapping("/mails")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Ordered send(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var subscriber = SignedIn.of(caller, subscribers);
        var now = now();
        var minute = now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60;
        var id = new MailId(subscriber.id() + "." + DigestLetter.Kind.NOW.code() + "." + minute);
        digests.add(id, asOfNow(subscriber));
        queue.queue(
                id,
                MailOrder.toCoordinator(
                        Template.DIGEST, subscriber.id(), subscriber.known().locale(), now));
        return new Ordered(id.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Digest asOfNow(Subscriber subscriber) {
        var now = now();
        return new Digest(
                subscriber.id(),
                DigestLetter.Kind.NOW.code(),
                LocalDate.ofInstant(now, subscriber.zone()).toString(),
                subscriber.course().from(),
                now.minus(Happenings.SETTLES_IN),
                run.totals(subscriber.id()),
                digests.totals(subscriber.course().lastMail()),
                null,
                now);
    }
}
