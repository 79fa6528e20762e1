package org.convoca.signature.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.event.EventType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final CallSlug SLUG = new CallSlug("semana");
    private static final Instant NOW = Instant.parse("2020-09-10T12:00:00Z");
    private static final ActionWeek WINDOW =
            new ActionWeek.ToBeAnnounced(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 12, 31));
    private static final ActionWeek DATES =
            new ActionWeek.Announced(LocalDate.of(2020, 10, 5), LocalDate.of(2020, 10, 10));

    private final CheckedCall wanted = wanted(CallStatus.OPEN, Map.of("es", wording("Hola"), "en", wording("Hello")));

    @Test
    void leavesACallThatIsAsDescribedAlone() {
        var call = Revision.of(SLUG, null, wanted, NOW);

        assertThat(Revision.of(SLUG, call.content(), wanted, NOW.plusSeconds(60)))
                .isEqualTo(call);
    }

    @Test
    void givesAnotherWordingTheNextVersionAndKeepsTheOneBefore() {
        var first = Revision.of(SLUG, null, wanted, NOW);
        var second = Revision.of(SLUG, first.content(), saying("Hola a todas"), NOW.plusSeconds(60));

        assertThat(second.content().text("es").version()).isEqualTo(2);
        assertThat(second.content().text("en")).isEqualTo(first.content().text("en"));
        assertThat(second.content().earlier()).containsExactly(first.content().text("es"));
    }

    @Test
    void neverGivesAVersionTwiceEvenToALanguageThatWentAndCameBack() {
        var first = Revision.of(SLUG, null, wanted, NOW);
        var without = Revision.of(SLUG, first.content(), wanted(CallStatus.OPEN, Map.of("es", wording("Hola"))), NOW);
        var again = Revision.of(SLUG, without.content(), wanted, NOW);

        assertThat(without.content().texts()).doesNotContainKey("en");
        assertThat(again.content().text("en").version()).isEqualTo(2);
    }

    @Test
    void closesAnOpenCallWhosePeriodIsOver() {
        var over = new CheckedCall(
                CallStatus.OPEN,
                "es",
                wanted.texts(),
                NOW.minusSeconds(9),
                NOW,
                ReviewPolicy.AFTER,
                WINDOW,
                Map.of(),
                null);

        assertThat(Revision.of(SLUG, null, over, NOW)).isInstanceOf(Call.Closed.class);
    }

    @Test
    void tellsNobodyAboutADraft() {
        var draft = Revision.of(SLUG, null, wanted(CallStatus.DRAFT, wanted.texts()), NOW);

        assertThat(facts(null, draft)).isEmpty();
        assertThat(facts(draft, Revision.of(SLUG, draft.content(), wanted, NOW)))
                .containsExactly("opened");
    }

    @Test
    void tellsWhatChanged() {
        var open = Revision.of(SLUG, null, wanted, NOW);

        assertThat(facts(null, open)).containsExactly("opened");
        assertThat(facts(open, next(open, saying("Otro")))).containsExactly("text-revised");
        assertThat(facts(open, next(open, with(CallStatus.SUSPENDED, WINDOW, null))))
                .containsExactly("suspended");
        assertThat(facts(open, next(open, with(CallStatus.CLOSED, WINDOW, null))))
                .containsExactly("closed");
        assertThat(facts(open, next(open, with(CallStatus.WITHDRAWN, WINDOW, null))))
                .containsExactly("withdrawn");
        assertThat(facts(open, next(open, with(CallStatus.ARCHIVED, WINDOW, null))))
                .containsExactly("changed");
        assertThat(facts(open, next(open, with(CallStatus.OPEN, DATES, null)))).containsExactly("week-announced");
        assertThat(facts(open, next(open, with(CallStatus.OPEN, WINDOW, NOW.plusSeconds(99)))))
                .containsExactly("changed");
        assertThat(facts(open, next(open, with(CallStatus.SUSPENDED, DATES, NOW.plusSeconds(99)))))
                .containsExactly("suspended", "week-announced", "changed");
    }

    private Call next(Call current, CheckedCall described) {
        return Revision.of(SLUG, current.content(), described, NOW);
    }

    private static Wording wording(String title) {
        return new Wording(title, title + ".", title + "!");
    }

    private CheckedCall saying(String title) {
        return wanted(CallStatus.OPEN, Map.of("es", wording(title), "en", wording("Hello")));
    }

    private static CheckedCall wanted(CallStatus status, Map<String, Wording> texts) {
        return new CheckedCall(
                status, "es", texts, NOW.minusSeconds(9), null, ReviewPolicy.AFTER, WINDOW, Map.of(), null);
    }

    private CheckedCall with(CallStatus status, ActionWeek week, @Nullable Instant closesAt) {
        return new CheckedCall(
                status, "es", wanted.texts(), NOW.minusSeconds(9), closesAt, ReviewPolicy.AFTER, week, Map.of(), null);
    }

    private static Stream<String> facts(@Nullable Call before, Call next) {
        return Stream.of(CallChanges.between(before, next))
                .map(event ->
                        event.at(1).getClass().getAnnotation(EventType.class).value())
                .map(type -> type.split("\\.")[3]);
    }
}
