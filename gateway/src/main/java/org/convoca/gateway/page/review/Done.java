package org.convoca.gateway.page.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What has just been done, as the page says it that is shown next. It travels in that page's address, so that reloading says the same and does nothing,
 * and so that undoing needs no script: the address can be written by anybody, and all that it makes the page say are counts.
 *
 * @param counts by code: of a verdict that stands, or of what kept one from being given
 * @param until when the last of them can no longer be undone, or null
 * @param undo what can be undone
 */
record Done(TreeMap<String, Integer> counts, @Nullable Instant until, List<Pick> undo) {

    private static final Set<String> CODES = Set.of(
            "approve",
            "refuse",
            "approved",
            "evidence-needed",
            "already-settled",
            "not-applicable",
            "not-found",
            "refused",
            "away",
            "undone",
            "too-late",
            "evidence",
            "question",
            "voucher",
            "assignee",
            "merge");
    private static final Pattern COUNTED = Pattern.compile("([a-z-]{1,20})\\.([0-9]{1,4})");
    private static final int MOST = 10;

    static Done nothing() {
        return new Done(new TreeMap<>(), null, List.of());
    }

    static Done of(String code) {
        var done = nothing();
        done.count(code);
        return done;
    }

    void count(String code) {
        counts.merge(code, 1, Integer::sum);
    }

    Done undoing(@Nullable Instant moment, List<Pick> picks) {
        return new Done(counts, moment, picks);
    }

    boolean has(String code) {
        return counts.containsKey(code);
    }

    /** A count to be said by its code. */
    record Line(String code, int count) {}

    List<Line> lines() {
        return counts.entrySet().stream()
                .map(entry -> new Line(said(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Once it has taken effect, there is nothing to be undone. */
    private String said(String code) {
        return until == null && Verdict.find(code).isPresent() ? code + "-past" : code;
    }

    /** Puts it into an address. */
    String on(String path) {
        var uri = UriComponentsBuilder.fromUriString(path);
        counts.forEach((code, count) -> uri.queryParam("done", code + "." + count));
        if (until != null) {
            uri.queryParam("until", until.getEpochSecond());
            undo.forEach(pick -> uri.queryParam("undo", pick.written()));
        }
        return uri.build().toUriString();
    }

    static Done read(MultiValueMap<String, String> parameters, Instant now) {
        var counts = new TreeMap<String, Integer>();
        for (var text : first(parameters.get("done"))) {
            var counted = COUNTED.matcher(text);
            if (counted.matches() && CODES.contains(counted.group(1))) {
                counts.put(counted.group(1), Integer.parseInt(counted.group(2)));
            }
        }
        var until = moment(parameters.getFirst("until"));
        return until == null || !now.isBefore(until)
                ? new Done(counts, null, List.of())
                : new Done(counts, until, Pick.read(parameters.getOrDefault("undo", List.of())));
    }

    private static List<String> first(@Nullable List<String> all) {
        return all == null ? List.of() : new ArrayList<>(all).subList(0, Math.min(MOST, all.size()));
    }

    private static @Nullable Instant moment(@Nullable String seconds) {
        try {
            return seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
