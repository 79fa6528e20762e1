package org.convoca.signature.own;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.LoggedEntry;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to a signature, for the organisation itself: public facts, and that it was the organisation or a coordinator, never which person. What
 * reviewers ask each other and note stays with them.
 */
@Component
class OwnHistory {

    private static final int MOST = 100;
    private static final Set<String> TOLD = Set.of(
            "correct",
            "merge",
            "unpublish",
            Considering.ACCEPTED,
            Considering.DECLINED,
            OwnLog.AMENDED,
            OwnLog.PROPOSED,
            OwnLog.CONTACT_CHANGED,
            OwnLog.CONTACT_ERASED,
            OwnLog.WITHDRAWN);

    private final Signatures signatures;

    OwnHistory(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * @param what a word in kebab-case
     * @param by {@code organisation} or {@code coordination}
     */
    record Entry(Instant at, String what, String by, List<Change> changes) {}

    /**
     * @param field {@code name}, {@code names.eu} …
     * @param before empty where there was nothing
     */
    record Change(String field, String before, String after) {}

    /** The latest first. */
    List<Entry> of(Signature signature) {
        var entries = new ArrayList<Entry>();
        signatures.log().of(signature.id().toString(), MOST).stream()
                .map(LoggedEntry::entry)
                .filter(entry -> TOLD.contains(entry.what()))
                .map(OwnHistory::entry)
                .forEach(entries::add);
        add(entries, signature.submission().receivedAt(), "received", "organisation");
        switch (signature) {
            case Signature.AwaitingReview awaiting -> add(entries, awaiting.confirmedAt(), "confirmed", "organisation");
            case Signature.Published published -> {
                add(entries, published.confirmedAt(), "confirmed", "organisation");
                add(entries, published.publishedAt(), "published", "coordination");
            }
            case Signature.Rejected rejected -> add(entries, rejected.rejectedAt(), "rejected", "coordination");
            case Signature.Withdrawn withdrawn -> withdrawn(entries, withdrawn);
            case Signature.AwaitingConfirmation _,
                    Signature.Disowned _,
                    Signature.Expired _,
                    Signature.Duplicate _,
                    Signature.Invalidated _ -> {}
        }
        return entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }

    /** By the link of an old mail it is taken back without an entry of its own. */
    private static void withdrawn(List<Entry> entries, Signature.Withdrawn withdrawn) {
        if (entries.stream().noneMatch(entry -> entry.what().equals(OwnLog.WITHDRAWN))) {
            add(entries, withdrawn.withdrawnAt(), OwnLog.WITHDRAWN, "organisation");
        }
    }

    private static void add(List<Entry> entries, @Nullable Instant at, String what, String by) {
        if (at != null) {
            entries.add(new Entry(at, what, by, List.of()));
        }
    }

    private static Entry entry(LogEntry entry) {
        var ours = entry.what().startsWith("own-");
        return new Entry(entry.at(), entry.what(), ours ? "organisation" : "coordination", changes(entry.details()));
    }

    private static List<Change> changes(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(detail -> detail.getKey().endsWith(".after"))
                        .map(detail -> {
                            var field =
                                    detail.getKey().substring(0, detail.getKey().length() - ".after".length());
                            return new Change(
                                    field,
                                    Objects.requireNonNullElse(details.get(field + ".before"), ""),
                                    detail.getValue());
                        })
                        .toList();
    }
}
