package org.convoca.notification.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.convoca.notification.mail.MailDesk.Done;
import org.convoca.notification.mail.MailDesk.Place;
import org.convoca.notification.mail.MailDesk.Status;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue as conveners see it. No answer holds an address, for none is kept. */
@RestController
@RequestMapping("/api/v1/coordination/mails")
@CalledBy("gateway")
class MailDeskController {

    private static final int MOST = 100;
    private static final String GAP = "~";

    private final MailDesk desk;

    MailDeskController(MailDesk desk) {
        this.desk = desk;
    }

    /**
     * @param counts by state, at most 10,000 of each; {@code sent}: those of the last day
     * @param oldestSeconds age of what has waited longest; 0 when nothing waits
     * @param next what to ask for the next page, or null
     */
    record Queue(
            Map<String, Long> counts,
            long oldestSeconds,
            List<MailView> items,
            @Nullable String next) {}

    record Detail(MailView mail, List<Done> log) {}

    @GetMapping
    Queue list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(defaultValue = "failed") String status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        convener(caller);
        var chosen = Status.find(status)
                .orElseThrow(() -> new ProblemException(ProblemType.INVALID_REQUEST, "There is no such state."));
        var size = Math.clamp(limit, 1, MOST);
        var found = desk.page(chosen, place(after), size + 1);
        var items = found.stream().limit(size).map(MailView::of).toList();
        var next = found.size() > size
                ? items.getLast().since().toEpochMilli() + GAP + items.getLast().id()
                : null;
        return new Queue(desk.counts(), desk.oldest().toSeconds(), items, next);
    }

    @GetMapping("/{id}")
    Detail find(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        convener(caller);
        var stored = get(id);
        return new Detail(MailView.of(stored), desk.log(new MailId(stored.id())));
    }

    @PostMapping("/{id}/resend")
    MailView resend(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return settled(caller, id, desk::resend);
    }

    @PostMapping("/{id}/suppress")
    MailView suppress(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return settled(caller, id, desk::suppress);
    }

    private MailView settled(Caller caller, String id, BiFunction<Stored<Mail>, UUID, Optional<Stored<Mail>>> step) {
        var by = convener(caller);
        return step.apply(get(id), by)
                .map(MailView::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT, "That cannot be done to a mail in its present state."));
    }

    private static UUID convener(Caller caller) {
        return caller.convener("This needs another role.").coordinator();
    }

    private Stored<Mail> get(String id) {
        return mailId(id)
                .flatMap(desk::find)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such mail."));
    }

    private static Optional<MailId> mailId(String id) {
        try {
            return Optional.of(new MailId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            var parts = after.split(GAP, 2);
            return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), new MailId(parts[1]).value());
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "There is no such place in the list.");
        }
    }
}
