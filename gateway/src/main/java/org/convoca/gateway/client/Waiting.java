package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a coordinator, or was settled a moment ago: the same shape whichever service keeps it.
 *
 * @param kind {@code signature}, {@code claim}, {@code registration} or {@code action}
 * @param title letter for letter; the name of the organisation or of the group, or the title of the action
 * @param subtitle what tells it from another of the same title, or null
 * @param territory code, or null for what belongs to none
 * @param locale in which its contact gets mails
 * @param waitingSince null when it waits no more
 * @param hints what the system noticed about it
 * @param approvals of reviewers, where two are needed
 * @param settled what was decided, or null while it waits
 * @param assignee the coordinator that it was handed to, or null
 */
public record Waiting(
        String kind,
        UUID id,
        String call,
        String title,
        @Nullable String subtitle,
        @Nullable String territory,
        @Nullable Region region,
        @Nullable String locale,
        @Nullable Instant waitingSince,
        List<Hint> hints,
        List<Evidence> evidence,
        List<Approval> approvals,
        @Nullable Settled settled,
        @Nullable UUID assignee,
        List<Question> questions,
        List<Vouching> vouchings,
        long version) {

    public Waiting {
        hints = copy(hints);
        evidence = copy(evidence);
        approvals = copy(approvals);
        questions = copy(questions);
        vouchings = copy(vouchings);
    }

    /** A service that has none of them may leave them out. */
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Its kind; null for one that is newer than these pages. */
    public @Nullable WaitingKind known() {
        return WaitingKind.find(kind).orElse(null);
    }

    /**
     * Something that was noticed.
     *
     * @param values to be said with it
     * @param ref the id of the other thing that it is about, or null
     */
    public record Hint(
            String code,
            Map<String, Object> values,
            @Nullable String ref) {

        public Hint {
            values = Optional.ofNullable(values).map(Map::copyOf).orElse(Map.of());
        }

        /** A value as text; empty when it is not told. */
        public String value(String name) {
            return String.valueOf(values.getOrDefault(name, ""));
        }
    }

    /**
     * Why we believe that the contact speaks for the organisation.
     *
     * @param by the coordinator who gave it, or null where the system found it
     * @param ref the signature that vouches, or null
     */
    public record Evidence(
            String kind,
            @Nullable Instant at,
            @Nullable UUID by,
            @Nullable String url,
            @Nullable String note,
            @Nullable String ref) {}

    /** A reviewer is in favour. */
    public record Approval(UUID by, Instant at) {}

    /**
     * What was decided, by whom, and when.
     *
     * @param effectiveAt until then it can be undone
     * @param reason what the contact is told, or null
     */
    public record Settled(
            String decision,
            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable Instant effectiveAt,
            @Nullable Reason reason) {}

    /** What was asked, and the answer where there is one. */
    public record Question(
            String id,
            @Nullable String text,
            Instant askedAt,
            @Nullable UUID by,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /**
     * A signatory of the roll was asked whether it knows the organisation.
     *
     * @param signature of whoever was asked
     * @param stands what was answered, or null
     */
    public record Vouching(
            UUID id,
            UUID signature,
            @Nullable UUID by,
            Instant askedAt,
            @Nullable Boolean stands) {}

    /** A reason as it is told and read. */
    public record Reason(
            @Nullable String template, @Nullable String text) {}
}
