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
    private final ClaimRecipients claimRecipients;

    RecipientsController(Recipients recipients, ClaimRecipients claimRecipients) {
        this.recipients = recipients;
        this.claimRecipients = claimRecipients;
    }

    /** A mail about a signature, or about a claim. */
    record Item(
            @Nullable String mail,
            @Nullable UUID signature,
            @Nullable UUID claim,
            @Nullable String template,
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
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(find(wanted)));
    }

    private sealed interface Wanted {

        record OfSignature(Recipients.Wanted mail) implements Wanted {}

        record OfClaim(ClaimRecipients.Wanted mail) implements Wanted {}
    }

    private static Wanted wanted(@Nullable Item item) {
        if (item == null || item.mail() == null || item.template() == null) {
            throw notNamed();
        }
        try {
            if (item.claim() != null) {
                var template = ClaimTemplate.of(item.template());
                return new Wanted.OfClaim(new ClaimRecipients.Wanted(item.mail(), item.claim(), template));
            }
            if (item.signature() != null) {
                var template = MailTemplate.of(item.template());
                return new Wanted.OfSignature(
                        new Recipients.Wanted(item.mail(), item.signature(), template, item.matter()));
            }
        } catch (IllegalArgumentException e) {
            throw refused("There is no such template.");
        }
        throw notNamed();
    }

    /** Those of signatures and those of claims, each at once; put together again in the order of the request. */
    private List<Recipient> find(List<Wanted> wanted) {
        var ofSignatures = recipients
                .find(wanted.stream()
                        .filter(Wanted.OfSignature.class::isInstance)
                        .map(item -> ((Wanted.OfSignature) item).mail())
                        .toList())
                .iterator();
        var ofClaims = claimRecipients
                .find(wanted.stream()
                        .filter(Wanted.OfClaim.class::isInstance)
                        .map(item -> ((Wanted.OfClaim) item).mail())
                        .toList())
                .iterator();
        return wanted.stream()
                .map(item -> switch (item) {
                    case Wanted.OfSignature _ -> ofSignatures.next();
                    case Wanted.OfClaim _ -> ofClaims.next();
                })
                .toList();
    }

    private static ProblemException notNamed() {
        return refused("Each item names a mail, a signature or a claim, and a template.");
    }

    private static ProblemException refused(String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "No recipients were looked up.",
                List.of(new FieldError("/items", "not-readable", message)));
    }
}
