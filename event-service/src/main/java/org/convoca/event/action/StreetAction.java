package org.convoca.event.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What a group does in plazas and streets in the week of action, by its state. Each state offers the steps that lead out of it. */
public sealed interface StreetAction {

    Origin origin();

    /** What its organisers can be asked about. */
    sealed interface Askable extends StreetAction permits Draft, AwaitingReview, Published {

        Questions questions();

        Askable asking(Questions next);

        /** The day on which it begins, as far as anybody said; null without one. */
        @Nullable
        LocalDate day();

        /** Since when it says so: whoever wrote it later than the week was announced knew the week. */
        Instant saidAt();

        /** What it is called so far, by language. */
        default Map<String, String> titles() {
            var content = complete();
            return content == null ? Map.of() : content.titles();
        }

        /** They say that its day, or that it has none, stays as it is. */
        default Askable stays() {
            return asking(questions().stays());
        }
    }

    /** What can lie on a coordinator's desk: what was handed in, and what stays behind when its group leaves the roll. */
    sealed interface Reviewable extends StreetAction permits AwaitingReview, Published, Reported {

        Content content();

        Desk desk();

        Reviewable on(Desk next);

        /** Since when a coordinator has to decide; null when nobody has to. */
        @Nullable
        Instant waitingSince();
    }

    /** Its organisers work on it; nobody else sees it. */
    @TypeAlias("action.draft")
    record Draft(Origin origin, ActionForm form, Instant editedAt, Questions questions) implements Askable {

        public Draft {
            questions = Questions.known(questions);
        }

        public Draft(Origin origin, ActionForm form, Instant editedAt) {
            this(origin, form, editedAt, Questions.NONE);
        }

        public Draft edited(ActionForm next, Instant now) {
            return new Draft(origin, next, now, questions.onDay(next.firstDay()));
        }

        public AwaitingReview submit(Content content, Instant now) {
            var asked = questions.onDay(content.when().firstDay());
            return new AwaitingReview(origin, content, now, asked, Desk.EMPTY);
        }

        @Override
        public Map<String, String> titles() {
            return form.writtenTitles();
        }

        @Override
        public Draft asking(Questions next) {
            return new Draft(origin, form, editedAt, next);
        }

        @Override
        public @Nullable LocalDate day() {
            return form.firstDay();
        }

        @Override
        public Instant saidAt() {
            return editedAt;
        }

        public Discarded discard(Instant now) {
            return new Discarded(origin, now);
        }
    }

    /** A draft, or what was never published, that its organisers gave up; nothing of what they wrote is kept. */
    @TypeAlias("action.discarded")
    record Discarded(Origin origin, Instant discardedAt) implements StreetAction {}

    /** Complete, and waiting for a reviewer. */
    @TypeAlias("action.awaiting-review")
    record AwaitingReview(Origin origin, Content content, Instant submittedAt, Questions questions, Desk desk)
            implements Askable, Reviewable {

        public AwaitingReview {
            questions = Questions.known(questions);
            desk = Desk.known(desk);
        }

        /** A decision that has not taken effect was about other words: it waits again. */
        public AwaitingReview edited(Content next) {
            var asked = questions.onDay(next.when().firstDay());
            return new AwaitingReview(origin, next, submittedAt, asked, desk.unsettled());
        }

        @Override
        public AwaitingReview on(Desk next) {
            return new AwaitingReview(origin, content, submittedAt, questions, next);
        }

        @Override
        public Instant waitingSince() {
            return submittedAt;
        }

        /**
         * @param afterwards whether it was over already when it was entered; then nobody asks how it went
         * @param week of its call, or null where nothing is known of it
         */
        public Published publish(ActionId id, Instant now, boolean afterwards, @Nullable ActionWeek week) {
            var reportFrom = afterwards ? null : ReportQuestion.from(content.when(), week);
            return new Published(
                    origin,
                    content,
                    Listing.of(id, origin, content),
                    Publicity.from(now, afterwards),
                    questions.by(reportFrom),
                    Desk.EMPTY);
        }

        @Override
        public AwaitingReview asking(Questions next) {
            return new AwaitingReview(origin, content, submittedAt, next, desk);
        }

        @Override
        public @Nullable LocalDate day() {
            return content.when().firstDay();
        }

        @Override
        public Instant saidAt() {
            return submittedAt;
        }

        public Rejected reject(String reason, Instant now) {
            return new Rejected(origin, content, reason, now);
        }

        public Discarded discard(Instant now) {
            return new Discarded(origin, now);
        }
    }

    /** Refused by a reviewer; its organisers may mend it and submit it again. */
    @TypeAlias("action.rejected")
    record Rejected(Origin origin, Content content, String reason, Instant rejectedAt) implements StreetAction {

        public Draft mend(ActionForm form, Instant now) {
            return new Draft(origin, form, now);
        }

        public Discarded discard(Instant now) {
            return new Discarded(origin, now);
        }
    }

    /** What the public sees. */
    sealed interface Public extends StreetAction {

        Content content();

        Publicity publicity();

        /** Marks that its group left the roll, or that it is back on it. */
        Public awaitingCoordinator(boolean awaiting, Instant now);
    }

    /** It will take place, as far as anybody knows; or it did. */
    @TypeAlias("action.published")
    record Published(
            Origin origin, Content content, Listing listing, Publicity publicity, Questions questions, Desk desk)
            implements Public, Askable, Reviewable {

        public Published {
            questions = Questions.known(questions);
            desk = Desk.known(desk);
        }

        /** @param week of its call, or null where nothing is known of it */
        public Published change(ActionId id, Content next, Instant now, @Nullable ActionWeek week) {
            var changed = publicity.changed(now, Change.between(content, next), content);
            var asked = questions.onDay(next.when().firstDay()).by(ReportQuestion.from(next.when(), week));
            return new Published(origin, next, Listing.of(id, origin, next), changed, asked, desk.unsettled());
        }

        public Cancelled cancel(String reason, Instant now) {
            var changed = publicity.changed(now, List.of("status"), content);
            return new Cancelled(origin, content, listing, changed, reason);
        }

        public Reported report(Report report) {
            var changed = publicity.changed(report.reportedAt(), List.of("report"), content);
            return new Reported(origin, content, listing, changed, report, desk.unsettled());
        }

        /** A coordinator says that it goes on although its group left the roll. */
        public Published keep(Instant now) {
            return new Published(origin, content, listing, publicity.kept(now), questions, Desk.EMPTY);
        }

        @Override
        public Published awaitingCoordinator(boolean awaiting, Instant now) {
            var marked = publicity.awaitingCoordinator(awaiting, now);
            return new Published(origin, content, listing, marked, questions.by(now), Desk.EMPTY);
        }

        @Override
        public Published asking(Questions next) {
            return new Published(origin, content, listing, publicity, next, desk);
        }

        @Override
        public Published on(Desk next) {
            return new Published(origin, content, listing, publicity, questions, next);
        }

        @Override
        public @Nullable Instant waitingSince() {
            return publicity.waitingSince();
        }

        @Override
        public @Nullable LocalDate day() {
            return content.when().firstDay();
        }

        @Override
        public Instant saidAt() {
            return publicity.publishedAt();
        }
    }

    /** It will not take place, and the public is told so. */
    @TypeAlias("action.cancelled")
    record Cancelled(Origin origin, Content content, Listing listing, Publicity publicity, String reason)
            implements Public {
        @Override
        public Cancelled awaitingCoordinator(boolean awaiting, Instant now) {
            return new Cancelled(origin, content, listing, publicity.awaitingCoordinator(awaiting, now), reason);
        }
    }

    /** It took place, and its organisers said how it went. */
    @TypeAlias("action.reported")
    record Reported(Origin origin, Content content, Listing listing, Publicity publicity, Report report, Desk desk)
            implements Public, Reviewable {

        public Reported {
            desk = Desk.known(desk);
        }

        public Reported report(Report next) {
            var changed = publicity.changed(next.reportedAt(), List.of("report"), content);
            return new Reported(origin, content, listing, changed, next, desk);
        }

        @Override
        public Reported awaitingCoordinator(boolean awaiting, Instant now) {
            var marked = publicity.awaitingCoordinator(awaiting, now);
            return new Reported(origin, content, listing, marked, report, Desk.EMPTY);
        }

        /** A coordinator saw that its group left the roll after it had taken place. */
        public Reported keep(Instant now) {
            return new Reported(origin, content, listing, publicity.kept(now), report, Desk.EMPTY);
        }

        @Override
        public Reported on(Desk next) {
            return new Reported(origin, content, listing, publicity, report, next);
        }

        @Override
        public @Nullable Instant waitingSince() {
            return publicity.waitingSince();
        }
    }

    /** What its organisers say of it, or null where that is a draft or gone. */
    default @Nullable Content complete() {
        return switch (this) {
            case Draft _, Discarded _ -> null;
            case AwaitingReview waiting -> waiting.content;
            case Rejected rejected -> rejected.content;
            case Public shown -> shown.content();
        };
    }
}
