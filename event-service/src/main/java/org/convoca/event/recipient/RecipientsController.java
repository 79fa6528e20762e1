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

/** Tells the one component that writes to organisers and coordinators to whom, and what. */
@RestController
@CalledBy("notification-service")
class RecipientsController {

    private static final int MOST = 100;

    private final Recipients recipients;

    RecipientsController(Recipients recipients) {
        this.recipients = recipients;
    }

    /**
     * @param version of the action of which the reader knows; null where the mail is about no changes
     * @param coordinator to whom it goes; registration and organiser are null then
     * @param matter of a mail to a coordinator: the sign-in; of one that asks something: the question; null for any other
     */
    record Item(
            @Nullable String mail,
            @Nullable MailTemplate template,
            @Nullable UUID registration,
            @Nullable UUID organiser,
            @Nullable UUID action,
            @Nullable Integer version,
            @Nullable UUID coordinator,
            @Nullable UUID matter) {}

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

    private static Recipients.Asked wanted(@Nullable Item item) {
        if (item == null || item.mail() == null || item.template() == null) {
            throw refused("Each item names a mail and a template.");
        }
        return item.template().isToACoordinator()
                ? toACoordinator(item, item.mail(), item.template())
                : toAnOrganiser(item, item.mail(), item.template());
    }

    private static Recipients.Asked toACoordinator(Item item, String mail, MailTemplate template) {
        if (item.coordinator() == null) {
            throw refused("A mail to a coordinator names them.");
        }
        if (template == MailTemplate.SIGN_IN && item.matter() == null) {
            throw refused("A mail to sign in names the sign-in.");
        }
        return new CoordinatorRecipients.Wanted(mail, template, item.coordinator(), item.matter());
    }

    private static Recipients.Asked toAnOrganiser(Item item, String mail, MailTemplate template) {
        if (item.registration() == null || item.organiser() == null) {
            throw refused("A mail to an organiser names a registration and an organiser.");
        }
        if (template.isAboutAnAction() && item.action() == null) {
            throw refused("A mail about an action names it.");
        }
        if (template.isAQuestion() && item.matter() == null) {
            throw refused("A mail that asks something names the question.");
        }
        return new Recipients.Wanted(
                mail, template, item.registration(), item.organiser(), item.action(), item.version(), item.matter());
    }

    private static ProblemException refused(String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "No recipients were looked up.",
                List.of(new FieldError("/items", "not-readable", message)));
    }
}
