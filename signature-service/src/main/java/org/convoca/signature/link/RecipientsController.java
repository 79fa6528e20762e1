package org.convoca.signature.link;

import java.util.List;
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

    record Request(@Nullable List<Recipients.Wanted> items) {}

    record Answer(List<Recipients.Recipient> items) {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    @PostMapping("/internal/recipients")
    ResponseEntity<Answer> find(@RequestBody Request request) {
        var items = request.items();
        if (items == null || items.size() > MOST) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Up to " + MOST + " mails at a time.",
                    List.of(new FieldError("/items", items == null ? "required" : "too-long", "1 to 100 items.")));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(recipients.find(items)));
    }
}
