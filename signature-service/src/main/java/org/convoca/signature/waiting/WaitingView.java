package org.convoca.signature.waiting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.signature.dossier.Approval;
import org.convoca.signature.dossier.EvidenceKind;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.hint.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a decision, in the shape that all services share. Personal data, hidden in print.
 *
 * @param kind {@code signature} or {@code claim}
 * @param title the organisation's name
 * @param subtitle its acronym
 * @param needs what is still missing before one more yes publishes it: {@code nothing}, or {@code evidence} where there is neither evidence nor
 *     another reviewer's yes
 * @param assignee to whom it was given, or null for whoever comes
 */
public record WaitingView(
        String kind,
        UUID id,
        String call,
        String title,
        @Nullable String subtitle,
        @Nullable String territory,
        String region,
        String locale,
        Instant waitingSince,
        List<Hint> hints,
        List<EvidenceView> evidence,
        List<EvidenceKind> missing,
        String needs,
        List<Approval> approvals,
        @Nullable Settlement settled,
        @Nullable UUID assignee,
        List<QuestionView> questions,
        List<VouchingView> vouchings,
        long version) {

    public record EvidenceView(
            EvidenceKind kind,
            Instant at,
            @Nullable UUID by,
            @Nullable String url,
            @Nullable String note,
            @Nullable UUID ref) {}

    public record QuestionView(
            UUID id,
            @Nullable String text,
            Instant askedAt,
            UUID by,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** @param signature whoever was asked */
    public record VouchingView(
            UUID id,
            UUID signature,
            UUID by,
            Instant askedAt,
            @Nullable Boolean stands,
            @Nullable Instant answeredAt) {}

    public record ContactView(String name, String email) {
        @Override
        public String toString() {
            return "ContactView[hidden]";
        }
    }

    public record DeedView(
            Instant at,
            @Nullable UUID by,
            String what,
            @Nullable String why,
            Map<String, String> details) {}

    /** @param contact null where the role does not allow it, and where there is none */
    public record Detail(
            @JsonUnwrapped WaitingView item,
            @Nullable ContactView contact,
            Map<String, Object> details,
            List<DeedView> log) {
        @Override
        public String toString() {
            return "Detail[hidden]";
        }
    }

    public record Page(
            List<WaitingView> items, long total, @Nullable String next) {}

    @Override
    public String toString() {
        return "WaitingView[hidden]";
    }
}
