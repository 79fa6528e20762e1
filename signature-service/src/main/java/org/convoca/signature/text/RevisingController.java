package org.convoca.signature.text;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.text.SignedTexts.Under;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The texts of a call for its conveners. */
@RestController
@RequestMapping("/api/v1/coordination/calls/{slug}/texts")
@CalledBy("gateway")
class RevisingController {

    private static final int MOST = 100;

    private final Revising revising;
    private final SignedTexts signed;

    RevisingController(Revising revising, SignedTexts signed) {
        this.revising = revising;
        this.signed = signed;
    }

    /** @param outcome {@code revised} or {@code same} */
    record Answer(String outcome, TextView text) {}

    @GetMapping
    ResponseEntity<Convened.Texts> texts(@PathVariable String slug, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var call = revising.find(convener(caller), slug).state().content();
        var items = call.texts().keySet().stream()
                .sorted()
                .map(language -> inOneLanguage(call, language))
                .toList();
        return unkept(new Convened.Texts(call.slug(), call.language(), items));
    }

    private Convened.InOneLanguage inOneLanguage(CallContent call, String language) {
        var under = Under.of(call, language);
        var major = call.latestMajor(language);
        return new Convened.InOneLanguage(
                TextView.of(call, call.text(language)),
                under.main(),
                signed.countAll(under),
                signed.countReachable(under),
                major == 0 ? null : major,
                major == 0 ? 0 : signed.countUnconfirmed(under, major, true),
                major == 0 ? 0 : signed.countUnconfirmed(under, major, false));
    }

    @PutMapping("/{language}")
    Answer revise(
            @PathVariable String slug,
            @PathVariable String language,
            @RequestBody TextForm form,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var revised = revising.revise(convener(caller), slug, language, form);
        return new Answer(revised.changed() ? "revised" : "same", TextView.of(revised.call(), revised.text()));
    }

    /** @param reachable false for those without a contact, whom nobody can ask */
    @GetMapping("/unconfirmed")
    ResponseEntity<Convened.Unconfirmed> unconfirmed(
            @PathVariable String slug,
            @RequestParam String language,
            @RequestParam(defaultValue = "true") boolean reachable,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var call = revising.find(convener(caller), slug).state().content();
        var major = call.latestMajor(language);
        if (!call.texts().containsKey(language) || major == 0) {
            return unkept(new Convened.Unconfirmed(List.of(), 0, null));
        }
        var under = Under.of(call, language);
        var size = Math.clamp(limit, 1, MOST);
        var found = signed.unconfirmed(under, major, reachable, position(after), size + 1);
        var items = found.stream()
                .limit(size)
                .map(Stored::state)
                .filter(Signature.Published.class::isInstance)
                .map(state -> Convened.Signatory.of((Signature.Published) state))
                .toList();
        var next = found.size() > size ? items.getLast().id().toString() : null;
        return unkept(new Convened.Unconfirmed(items, signed.countUnconfirmed(under, major, reachable), next));
    }

    private static @Nullable SignatureId position(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? null : new SignatureId(UUID.fromString(after));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "There is no such place in this list.",
                    List.of(new FieldError("/after", "unknown-after", "There is no such place in this list.")));
        }
    }

    private static Coordination convener(Caller caller) {
        return Reviewer.of(caller).coordination();
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
