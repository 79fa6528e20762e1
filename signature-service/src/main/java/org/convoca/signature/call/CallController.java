package org.convoca.signature.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls for their readers, in the reader's language where the declaration was translated into it. */
@RestController
@RequestMapping("/api/v1/calls")
@CalledBy({"gateway", "operator"})
class CallController {

    private static final int MOST = 100;

    private final Calls calls;
    private final ObjectProvider<RollCounts> roll;
    private final Clock clock;

    CallController(Calls calls, ObjectProvider<RollCounts> roll, Clock clock) {
        this.calls = calls;
        this.roll = roll;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<CallView.Page> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        var size = Math.clamp(limit, 1, MOST);
        var from = after == null ? null : CallSlug.of(after).orElseThrow(CallController::unreadable);
        var found = calls.shown(from, size + 1).stream().map(Stored::state).toList();
        var now = clock.instant();
        var items = found.stream()
                .limit(size)
                .map(call -> CallView.Item.of(call, ReaderLanguage.of(acceptLanguage, call.content()), now))
                .toList();
        var next = found.size() > size
                ? "/api/v1/calls?limit=" + size + "&after=" + items.getLast().slug()
                : null;
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .body(new CallView.Page(items, next));
    }

    @GetMapping("/{slug}")
    ResponseEntity<CallView> get(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        var stored = CallSlug.of(slug)
                .flatMap(calls::find)
                .filter(found -> !(found.state() instanceof Call.Draft))
                .orElseThrow(CallNotFound::problem);
        var language = ReaderLanguage.of(acceptLanguage, stored.state().content());
        var view = CallView.of(stored.state(), language, counts(stored.state().slug()), clock.instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .eTag(tag(stored.version(), view))
                .body(view);
    }

    private RollCounts.Counts counts(CallSlug call) {
        var available = roll.getIfAvailable();
        return available == null ? new RollCounts.Counts(0, Map.of(), Map.of(), clock.instant()) : available.of(call);
    }

    /** A weak tag (RFC 9110, section 8.8.1): the moment of the count may differ where the count does not. */
    private static String tag(long version, CallView view) {
        var told = String.join(
                "|",
                String.valueOf(version),
                view.language(),
                view.status().code(),
                view.counts().byRegion().toString(),
                new TreeMap<>(view.counts().byTerritory()).toString());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(told.getBytes(UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, "The page to start after cannot be read.");
    }
}
