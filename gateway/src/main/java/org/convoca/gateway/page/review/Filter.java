package org.convoca.gateway.page.review;

import java.util.EnumSet;
import java.util.Set;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.client.WaitingQuery;
import org.convoca.gateway.page.form.Typed;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of what waits is shown.
 *
 * @param call slug, or empty for all
 * @param territory code, or empty for all
 * @param kind code, or empty for all
 * @param mine only what was handed to the reader
 * @param after how far the reader has come, or empty
 */
record Filter(String call, String territory, String kind, boolean mine, String after) {

    private static final int LONGEST = 100;

    /** As it comes in an address, or with a form. */
    static Filter of(Typed typed) {
        return new Filter(
                plain(typed.text("call")),
                plain(typed.text("territory")),
                plain(typed.text("kind")),
                typed.isThere("mine"),
                typed.text("after"));
    }

    private static String plain(String value) {
        return value.length() > LONGEST ? "" : value;
    }

    /** Whose lists are asked for. */
    Set<WaitingKind> kinds() {
        return WaitingKind.find(kind).map(EnumSet::of).orElseGet(() -> EnumSet.allOf(WaitingKind.class));
    }

    WaitingQuery query(int limit) {
        return new WaitingQuery(call, territory, mine, null, limit);
    }

    public boolean isNarrow() {
        return mine || !call.isEmpty() || !territory.isEmpty() || !kind.isEmpty();
    }

    /** The address of that part, from the beginning. */
    String path(String page) {
        return path(page, "");
    }

    /** The address of that part. */
    String path(String page, String mark) {
        var uri = UriComponentsBuilder.fromPath(page);
        put(uri, "call", call);
        put(uri, "territory", territory);
        put(uri, "kind", kind);
        put(uri, "mine", mine ? "true" : "");
        put(uri, "after", mark);
        return uri.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder uri, String name, String value) {
        if (!value.isEmpty()) {
            uri.queryParam(name, value);
        }
    }
}
