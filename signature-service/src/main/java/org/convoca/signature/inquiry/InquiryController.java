package org.convoca.signature.inquiry;

import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.dossier.EvidenceKind;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers give and ask about a signature that waits. */
@RestController
@RequestMapping("/api/v1/coordination/signatures/{id}")
@CalledBy("gateway")
class InquiryController {

    private final Inquiring inquiring;
    private final Vouchers vouchers;

    InquiryController(Inquiring inquiring, Vouchers vouchers) {
        this.inquiring = inquiring;
        this.vouchers = vouchers;
    }

    record Given(
            @Nullable EvidenceKind kind,
            @Nullable String url,
            @Nullable String note) {
        @Override
        public String toString() {
            return "Given[hidden]";
        }
    }

    /** @param signature of whoever is asked */
    record Picked(@Nullable UUID signature) {}

    record Asked(@Nullable String text) {
        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    @PostMapping("/evidence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evidence(@PathVariable UUID id, @RequestBody Given given, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var reviewer = Reviewer.of(caller);
        if (given.kind() == null) {
            throw Refusals.invalid("/kind", "required", "Say what kind of evidence it is.");
        }
        inquiring.add(reviewer, new SignatureId(id), new Inquiring.Given(given.kind(), given.url(), given.note()));
    }

    @PostMapping("/vouchers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void vouchers(
            @PathVariable UUID id, @RequestBody Picked picked, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        vouchers.ask(Reviewer.of(caller), new SignatureId(id), picked.signature());
    }

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void questions(@PathVariable UUID id, @RequestBody Asked asked, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        inquiring.ask(Reviewer.of(caller), new SignatureId(id), asked.text());
    }
}
