package org.convoca.signature.waiting;

import java.util.List;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Signatories of the roll, for coordinators who correct it. */
@RestController
@CalledBy("gateway")
class PublishedController {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 100;
    private static final int LONGEST_SEARCH = 100;

    private final PublishedSignatures published;
    private final WaitingViews views;

    PublishedController(PublishedSignatures published, WaitingViews views) {
        this.published = published;
        this.views = views;
    }

    record Asked(
            @Nullable String call,
            @Nullable String territory,
            @Nullable String q,
            @Nullable String after,
            @Nullable Integer limit) {}

    @GetMapping(path = "/api/v1/coordination/signatures", params = "status=published")
    ResponseEntity<WaitingView.Page> list(
            @ModelAttribute Asked asked, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var limit = asked.limit() == null ? USUAL_LIMIT : Math.clamp(asked.limit(), 1, MOST);
        var wanted = new PublishedSignatures.Wanted(
                Reviewer.of(caller), call(asked.call()), present(asked.territory()), search(asked.q()));
        var found = published.after(wanted, mark(asked.after()), limit + 1);
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit ? next(shown.getLast()) : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new WaitingView.Page(views.of(shown), published.count(wanted), next));
    }

    private static @Nullable String next(Stored<Signature> last) {
        return last.state() instanceof Signature.Published signature
                ? PublishedSignatures.Mark.of(signature).toString()
                : null;
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable CallSlug call(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : CallSlug.of(text).orElseThrow(() -> refused("/call", "unknown-call", "There is no such call."));
    }

    private static String search(@Nullable String text) {
        var search = text == null ? "" : text.strip();
        if (search.codePointCount(0, search.length()) > LONGEST_SEARCH) {
            throw refused("/q", "too-long", "At most " + LONGEST_SEARCH + " characters are searched for.");
        }
        return search;
    }

    private static PublishedSignatures.@Nullable Mark mark(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : PublishedSignatures.Mark.read(text)
                        .orElseThrow(() -> refused("/after", "unknown-after", "There is no such place in this list."));
    }

    private static ProblemException refused(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, message, List.of(new FieldError(pointer, code, message)));
    }
}
