package org.convoca.event.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.territory.Region;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Content;
import org.convoca.event.action.Origin;
import org.convoca.event.action.Place;
import org.convoca.event.action.Precision;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.When;
import org.convoca.event.call.KnownCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest {

    private static final ActionWeek WINDOW =
            new ActionWeek.ToBeAnnounced(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-02-28"));
    private static final ActionWeek WEEK =
            new ActionWeek.Announced(LocalDate.parse("2027-01-11"), LocalDate.parse("2027-01-17"));
    private static final ActionWeek MOVED =
            new ActionWeek.Announced(LocalDate.parse("2027-02-08"), LocalDate.parse("2027-02-14"));
    private static final Instant WRITTEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant ANNOUNCED = Instant.parse("2026-12-01T10:00:00Z");
    private static final When EVENING = new When.AtTime(
            LocalDateTime.parse("2027-01-16T18:00"),
            ZoneOffset.ofHours(1),
            LocalDateTime.parse("2027-01-16T20:00"),
            ZoneOffset.ofHours(1),
            ZoneId.of("Europe/Madrid"));

    @ParameterizedTest
    @CsvSource({"2027-01-10, true", "2027-01-11, false", "2027-01-17, false", "2027-01-18, true"})
    void asksWhoseDayLiesOutsideTheAnnouncedWeek(String day, boolean asked) {
        var action = published(new When.OnDay(LocalDate.parse(day)));

        assertThat(asked(action, WEEK, ANNOUNCED)).isEqualTo(asked ? List.of("week 0") : List.of());
    }

    @Test
    void asksWhoHasNoDay() {
        assertThat(asked(published(new When.DuringTheWeek()), WEEK, ANNOUNCED)).containsExactly("week 0");
        assertThat(asked(draft(), WEEK, ANNOUNCED)).containsExactly("week 0");
    }

    @Test
    void asksNobodyWhileTheWeekIsNotAnnounced() {
        assertThat(asked(published(new When.DuringTheWeek()), WINDOW, ANNOUNCED))
                .isEmpty();
    }

    @Test
    void asksNobodyWhoKnewTheWeek() {
        var later =
                new StreetAction.Draft(origin(), aForm().someTimeDuringTheWeek().build(), ANNOUNCED.plusSeconds(1));

        assertThat(asked(later, WEEK, ANNOUNCED.plusSeconds(2))).isEmpty();
    }

    @Test
    void asksOnceHoweverOftenItLooks() {
        var first = look(draft(), WEEK, ANNOUNCED);
        var second = look(next(draft(), first), WEEK, ANNOUNCED.plusSeconds(60));

        assertThat(second.asked()).isEmpty();
        assertThat(second.questions()).isEqualTo(first.questions());
    }

    @Test
    void remindsSevenAndTwoDaysBeforeAndThenNoMore() {
        assertThat(over(draft(), WEEK, ANNOUNCED))
                .containsExactly(
                        "2026-12-01T10:00:00Z week 0", "2027-01-04T09:00:00Z week 1", "2027-01-09T09:00:00Z week 2");
    }

    @Test
    void leavesOutTheReminderWhoseTimeIsOver() {
        assertThat(over(draft(), WEEK, Instant.parse("2027-01-06T12:00:00Z")))
                .containsExactly("2027-01-06T12:00:00Z week 0", "2027-01-09T09:00:00Z week 2");
    }

    @Test
    void sendsNoReminderThatCameTooLate() {
        var asked = next(draft(), look(draft(), WEEK, ANNOUNCED));

        var late = look(asked, WEEK, Instant.parse("2027-01-11T12:00:00Z"));

        assertThat(late.asked()).isEmpty();
        assertThat(late.questions().due()).isNull();
    }

    @Test
    void stopsRemindingOnceItIsAnswered() {
        var asked = next(draft(), look(draft(), WEEK, ANNOUNCED));

        assertThat(over(asked.stays(), WEEK, ANNOUNCED)).isEmpty();
    }

    @Test
    void asksAgainWhenTheWeekIsMoved() {
        var settled = next(draft(), look(draft(), WEEK, ANNOUNCED)).stays();

        assertThat(asked(settled, MOVED, ANNOUNCED.plusSeconds(60))).containsExactly("week 0");
    }

    @Test
    void forgetsTheQuestionWhenTheWeekIsWithdrawn() {
        var asked = next(draft(), look(draft(), WEEK, ANNOUNCED));

        var withdrawn = look(asked, WINDOW, ANNOUNCED.plusSeconds(60));

        assertThat(withdrawn.asked()).isEmpty();
        assertThat(withdrawn.questions().isDayOpen()).isFalse();
        assertThat(withdrawn.questions().due()).isNull();
    }

    @Test
    void asksForAReportTheMorningAfterAndRemindsTwice() {
        assertThat(over(published(EVENING), WEEK, ANNOUNCED))
                .containsExactly(
                        "2027-01-17T09:00:00Z report 0",
                        "2027-01-20T09:00:00Z report 1",
                        "2027-01-24T09:00:00Z report 2");
    }

    @Test
    void asksWhoseDayIsOverEverywhere() {
        assertThat(over(published(new When.OnDay(LocalDate.parse("2027-01-16"))), WEEK, ANNOUNCED))
                .first()
                .isEqualTo("2027-01-17T12:00:00Z report 0");
    }

    @Test
    void asksWhoHadNoDayWhenTheWeekIsOver() {
        assertThat(over(published(new When.DuringTheWeek()), WEEK, ANNOUNCED))
                .contains("2027-01-18T12:00:00Z report 0")
                .hasSize(6);
    }

    @Test
    void asksForNoReportOfWhatWasOverWhenItWasEntered() {
        var entered = waiting(EVENING).publish(id(), Instant.parse("2027-01-20T10:00:00Z"), true, WEEK);

        assertThat(over(entered, WEEK, Instant.parse("2027-01-20T10:00:00Z"))).isEmpty();
    }

    @Test
    void forgetsThatItAskedForAReportOfWhatWasMoved() {
        var begun = Instant.parse("2027-01-17T09:00:00Z");
        var asked = (StreetAction.Published) next(published(EVENING), look(published(EVENING), WEEK, begun));
        var later = content(new When.OnDay(LocalDate.parse("2027-02-01")));

        var moved = look(asked.change(id(), later, begun, WEEK), WEEK, begun.plusSeconds(60));

        assertThat(moved.questions().report()).isNull();
        assertThat(moved.questions().due()).isEqualTo("2027-02-02T12:00:00Z");
    }

    private static StreetAction.Askable next(StreetAction.Askable action, Agenda.Decision decision) {
        return action.asking(decision.questions());
    }

    private static Agenda.Decision look(StreetAction.Askable action, ActionWeek week, Instant now) {
        var titles = Map.of("es", "Semana de lucha");
        var call = new KnownCall("week", CallStatus.OPEN, titles, "es", ReviewPolicy.AFTER, week, ANNOUNCED);
        return Agenda.of(action, call, now);
    }

    private static List<String> asked(StreetAction.Askable action, ActionWeek week, Instant now) {
        return look(action, week, now).asked().stream().map(AgendaTest::words).toList();
    }

    private static String words(Agenda.Question asked) {
        return asked.question().code() + " " + asked.reminder();
    }

    /** What is asked, and when, by somebody who looks whenever there is something to look at. */
    private static List<String> over(StreetAction.Askable first, ActionWeek week, Instant from) {
        var asked = new ArrayList<String>();
        var action = first;
        var now = from;
        for (var looks = 0; looks < 20; looks++) {
            var decision = look(action, week, now);
            for (var question : decision.asked()) {
                asked.add(now + " " + words(question));
            }
            action = next(action, decision);
            var due = decision.questions().due();
            if (due == null) {
                return asked;
            }
            assertThat(due).isAfter(now);
            now = due;
        }
        throw new AssertionError("it never ends: " + asked);
    }

    private static StreetAction.Draft draft() {
        return new StreetAction.Draft(origin(), aForm().someTimeDuringTheWeek().build(), WRITTEN);
    }

    private static StreetAction.Published published(When when) {
        return waiting(when).publish(id(), WRITTEN, false, WINDOW);
    }

    private static StreetAction.AwaitingReview waiting(When when) {
        return draft().submit(content(when), WRITTEN);
    }

    private static Origin origin() {
        return new Origin(UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20"), "week", null, Region.EUROPE);
    }

    private static ActionId id() {
        return new ActionId(UUID.fromString("0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a"));
    }

    private static Content content(When when) {
        var place = new Place(null, null, "Bilbao", "x-basque-country", null, Precision.LOCALITY, List.of(), null);
        return new Content(
                ActionKind.MARCH,
                Map.of("es", "Marcha contra la guerra"),
                Map.of(),
                place,
                Region.EUROPE,
                when,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                false);
    }

    @Test
    void asksNobodyAboutACallThatWasWithdrawn() {
        var withdrawn = new KnownCall(
                "week", CallStatus.WITHDRAWN, Map.of("es", "Semana"), "es", ReviewPolicy.AFTER, WEEK, ANNOUNCED);
        var asked = next(draft(), look(draft(), WEEK, ANNOUNCED));

        var decision = Agenda.of(asked, withdrawn, Instant.parse("2027-01-04T09:00:00Z"));

        assertThat(decision.asked()).isEmpty();
        assertThat(decision.questions().isDayOpen()).isFalse();
        assertThat(decision.questions().due()).isNull();
    }

    @Test
    void namesItsQuestionsAsTheContractDoes() {
        assertThat(ActionQuestion.values()).extracting(ActionQuestion::code).containsExactly("week", "report");
    }
}
