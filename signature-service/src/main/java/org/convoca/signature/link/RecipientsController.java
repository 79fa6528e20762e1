package org.convoca.signature.link;

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

/** Hands contacts out to the one component that writes to them. */
@RestController
@CalledBy("notification-service")
class RecipientsController {

    private static final int MOST = 100;

    private final Recipients recipients;

    RecipientsController(Recipients recipients) {
        this.recipients = recipients;
    }

    record Item(
            @Nullable String mail,
            @Nullable UUID signature,
            @Nullable MailTemplate template) {}

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
        if (item == null || item.mail() == null || item.signature() == null || item.template() == null) {
            throw refused("Each item names a mail, a signature and a template.");
        }
        return new Recipients.Wanted(item.mail(), item.signature(), item.template());
    }

    private static ProblemException refused(String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "No recipients were looked up.",
                List.of(new FieldError("/items", "not-readable", message)));
    }
}
