package org.convoca.event.recipient;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the one component that writes to organisers to whom, and what. */
@RestController
@CalledBy("notification-service")
class RecipientsController {

    private static final int MOST = 100;

    private final Recipients recipients;

    RecipientsController(Recipients recipients) {
        this.recipients = recipients;
    }

    /** @param version of the action of which the reader knows; null where the mail is about no changes */
    record Item(
            @Nullable String mail,
            @Nullable MailTemplate template,
            @Nullable UUID registration,
            @Nullable UUID organiser,
            @Nullable UUID action,
            @Nullable Integer version) {}

    record Request(@Nullable List<@Nullable Item> items) {}

    record Answer(List<Recipient> items) {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    @PostMapping("/internal/recipients")
    ResponseEntity<Answer> find(@RequestBody Request request) {
        var items = request.items();
        if (items == null || items.size() > MOST) {
            throw refused("1 to " + MOST + " items are answered at a time.");
        }
        var wanted = items.stream().map(RecipientsController::wanted).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(recipients.find(wanted)));
    }

    private static Recipients.Wanted wanted(@Nullable Item item) {
        if (item == null
                || item.mail() == null
                || item.template() == null
                || item.registration() == null
                || item.organiser() == null) {
            throw refused("Each item names a mail, a template, a registration and an organiser.");
        }
        if (item.template().isAboutAnAction() && item.action() == null) {
            throw refused("A mail about an action names it.");
        }
        return new Recipients.Wanted(
                item.mail(), item.template(), item.registration(), item.organiser(), item.action(), item.version());
    }

    private static ProblemException refused(String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "No recipients were looked up.",
                List.of(new FieldError("/items", "not-readable", message)));
    }
}
