package org.convoca.event.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.event.desk.Inquiry;
import org.convoca.event.desk.Settled;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, as coordinators see it; the same shape for all kinds in all services, so that one page shows them together. Its words may name
 * people: print hides them.
 *
 * @param title what it is called, as whoever wrote it did
 * @param subtitle whose it is, or null
 * @param locale the language of whoever wrote it (BCP 47)
 * @param waitingSince null when it waits no more
 * @param evidence of signatures and claims; empty here
 * @param approvals of signatures and claims; empty here
 * @param settled what was decided, still to be taken back or not any more; null when nothing was
 */
record Waiting(
        Kind kind,
        UUID id,
        String call,
        String title,
        @Nullable String subtitle,
        @Nullable String territory,
        Region region,
        String locale,
        @Nullable Instant waitingSince,
        List<Hint> hints,
        List<Object> evidence,
        List<Object> approvals,
        @Nullable Settled settled,
        @Nullable UUID assignee,
        List<Question> questions,
        long version) {

    /**
     * What a coordinator may want to know before deciding.
     *
     * @param ref the id of what it is about, or null
     */
    record Hint(
            String code,
            Map<String, String> values,
            @Nullable UUID ref) {

        static Hint of(String code) {
            return new Hint(code, Map.of(), null);
        }
    }

    record Question(
            UUID id,
            String text,
            Instant askedAt,
            UUID by,
            @Nullable String answer,
            @Nullable Instant answeredAt) {

        static Question of(Inquiry inquiry, SealedWords.Words words) {
            return new Question(
                    inquiry.id(),
                    words.question(),
                    inquiry.askedAt(),
                    inquiry.by(),
                    words.answer(),
                    inquiry.answeredAt());
        }

        @Override
        public String toString() {
            return "Question[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "Waiting[" + id + "]";
    }

    /** @param next to be given as {@code after}, or null at the end */
    record Page(List<Waiting> items, long total, @Nullable String next) {}

    /**
     * The same with all that is needed to decide.
     *
     * @param contact only for those who may see it, and only where it is kept here
     * @param details by kind
     * @param log what coordinators did with it, the latest first
     */
    record Detail(
            @JsonUnwrapped Waiting waiting, @Nullable Contact contact, Map<String, Object> details, List<Line> log) {
        @Override
        public String toString() {
            return "Detail[" + waiting.id() + "]";
        }
    }

    record Contact(String name, String email) {
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** @param by the coordinator, or null for the system and for those who were asked */
    record Line(
            Instant at,
            @Nullable UUID by,
            String what,
            @Nullable String why,
            Map<String, String> details) {}
}
