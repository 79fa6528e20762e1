package org.convoca.notification.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators can see and do about mails. */
@RestController
@RequestMapping("/internal/mails")
@CalledBy("operator")
class MailController {

    private static final int MOST = 200;

    private final Mails mails;
    private final Leases leases;
    private final Suppressions suppressions;
    private final Clock clock;

    MailController(Mails mails, Leases leases, Suppressions suppressions, Clock clock) {
        this.mails = mails;
        this.leases = leases;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** @param next address of the next page, or null */
    record Page(List<MailView> items, @Nullable String next) {}

    @GetMapping("/{id}")
    MailView mail(@PathVariable String id) {
        return MailView.of(get(id));
    }

    @GetMapping(params = "about")
    Page about(
            @RequestParam UUID about,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, MOST);
        var found = mails.about(about, after, size + 1);
        var items = found.stream().limit(size).map(MailView::of).toList();
        var next = found.size() > size
                ? "/internal/mails?about=" + about + "&limit=" + size + "&after="
                        + items.getLast().id()
                : null;
        return new Page(items, next);
    }

    /** The mails that were given up, the latest first. */
    @GetMapping(params = "status=failed")
    Page failed(@RequestParam(defaultValue = "50") int limit) {
        var items = mails.failed(Math.clamp(limit, 1, MOST)).stream()
                .map(MailView::of)
                .toList();
        return new Page(items, null);
    }

    /** Queues a mail again that was given up. Where its outcome is unknown, its recipient may get it twice; the operator decides. */
    @PostMapping("/{id}/retry")
    MailView retry(@PathVariable String id) {
        var stored = get(id);
        if (!(stored.state() instanceof Mail.Failed failed)) {
            throw new ProblemException(ProblemType.CONFLICT, "Only a mail that was given up can be queued again.");
        }
        suppressions.lift(failed.order().to());
        var queued = mails.replace(stored, failed.again(clock.instant()))
                .orElseThrow(() -> new ProblemException(ProblemType.CONFLICT, ProblemType.CONFLICT.hint()));
        leases.ring(queued.state().order());
        return MailView.of(queued);
    }

    private Stored<Mail> get(String id) {
        return mailId(id)
                .flatMap(mails::find)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such mail."));
    }

    private static Optional<MailId> mailId(String id) {
        try {
            return Optional.of(new MailId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
