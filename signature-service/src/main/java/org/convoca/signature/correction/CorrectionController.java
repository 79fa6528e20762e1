package org.convoca.signature.correction;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of the roll, by coordinators. */
@RestController
@RequestMapping("/api/v1/coordination/signatures/{id}")
@CalledBy("gateway")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CorrectionController {

    private static final String VERSION = "version";

    private final Correcting correcting;

    CorrectionController(Correcting correcting) {
        this.correcting = correcting;
    }

    /** @param into the signature that stands for both */
    record Merge(@Nullable UUID into) {}

    record Unpublish(@Nullable Reason reason) {}

    /** @param patch the organisation's fields, and the {@code version} that was looked at */
    @PatchMapping
    void correct(
            @PathVariable UUID id,
            @RequestBody Map<String, @Nullable Object> patch,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var fields = new HashMap<>(patch);
        var version = fields.remove(VERSION) instanceof Number number ? (Long) number.longValue() : null;
        correcting.correct(Reviewer.of(caller), new SignatureId(id), new Correction(fields), version);
    }

    @PostMapping("/merge")
    void merge(@PathVariable UUID id, @RequestBody Merge merge, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var into = merge.into();
        correcting.merge(Reviewer.of(caller), new SignatureId(id), into == null ? null : new SignatureId(into));
    }

    @PostMapping("/unpublish")
    void unpublish(
            @PathVariable UUID id,
            @RequestBody Unpublish unpublish,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        correcting.unpublish(Reviewer.of(caller), new SignatureId(id), unpublish.reason());
    }
}
