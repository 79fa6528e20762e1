package org.convoca.event.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.review.Coordinators.coordinator;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.convoca.event.WithService;
import org.convoca.event.desk.Decision;
import org.convoca.event.testing.Api;
import org.convoca.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Two coordinators at one thing, two jobs at one decision, and the minute in between. */
@WithService
class TwoAtOnceIT extends InReview {

    @Test
    void letsOneOfTwoDecideAndTellsTheOtherWhoDid() throws Exception {
        var id = action(aForm());
        var people = List.of(coordinator(BASQUE), coordinator(BASQUE), coordinator(BASQUE), coordinator(BASQUE));
        var deciding = people.stream()
                .<Callable<Api.Answer>>map(by -> () -> decide(by, ACTIONS, "publish", id))
                .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(deciding).stream()
                    .map(answer -> now(answer))
                    .toList();
            assertThat(answers.stream().flatMap(answer -> outcomes(answer).stream()))
                    .containsExactlyInAnyOrder("settled", "already-settled", "already-settled", "already-settled");
            assertThat(answers.stream()
                            .map(answer -> answer.string("/items/0/settled/by"))
                            .distinct())
                    .hasSize(1);
        }
    }

    private static <T> T now(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tellsWhoDecidedAlsoWhenTheDecisionHasTakenEffect() {
        var id = action(aForm());
        var first = coordinator(BASQUE);
        decide(first, ACTIONS, "publish", id);
        twoMinutesLater();

        var second = decide(coordinator(BASQUE), ACTIONS, "publish", id);

        assertThat(outcomes(second)).containsExactly("already-settled");
        assertThat(second.string("/items/0/settled/by"))
                .isEqualTo(first.coordinator().toString());
    }

    @Test
    void carriesADecisionOutOnceHoweverManyJobsFindIt() throws Exception {
        var id = action(aForm());
        decide(coordinator(BASQUE), ACTIONS, "publish", id);
        var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        var jobs = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    effects(later).run();
                    return true;
                })
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var job : threads.invokeAll(jobs)) {
                assertThat(job.get()).isTrue();
            }
        }

        await().atMost(PATIENCE).until(() -> told(id.toString(), 2).size() >= 2);
        assertThat(told(id.toString(), 2))
                .containsExactly("org.convoca.action.submitted.v1", "org.convoca.action.published.v1");
    }

    @Test
    void cannotBeTakenBackOnceTheMinuteIsOver() {
        var id = action(aForm());
        var by = coordinator(BASQUE);
        var noon = Instant.parse("2098-06-01T12:00:00Z");
        deciding(noon).decide(by, Kind.ACTION, id, new Deciding.Verdict(Decision.PUBLISH, null, null));

        assertThatThrownBy(() -> deciding(noon.plusSeconds(60)).undo(by, Kind.ACTION, id))
                .isInstanceOf(ProblemException.class);
        effects(Clock.fixed(noon.plusSeconds(59), ZoneOffset.UTC)).run();
        assertThat(api.get("/api/v1/actions/" + id).status()).isEqualTo(404);
        deciding(noon.plusSeconds(59)).undo(by, Kind.ACTION, id);
        effects(Clock.fixed(noon.plusSeconds(61), ZoneOffset.UTC)).run();
        assertThat(api.get("/api/v1/actions/" + id).status()).isEqualTo(404);

        deciding(noon.plusSeconds(70)).decide(by, Kind.ACTION, id, new Deciding.Verdict(Decision.PUBLISH, null, null));
        effects(Clock.fixed(noon.plusSeconds(130), ZoneOffset.UTC)).run();
        assertThat(api.get("/api/v1/actions/" + id).status()).isEqualTo(200);
    }

    private Deciding deciding(Instant now) {
        var desks = desks(Clock.fixed(now, ZoneOffset.UTC));
        return new Deciding(
                desks,
                new Register(desks),
                new ReviewProperties(Duration.ofSeconds(60), Duration.ofDays(1), Duration.ofDays(1), 10));
    }

    @Test
    void waitsAgainWhenItsOrganisersChangeItBeforeTheDecisionTakesEffect() {
        var id = action(aForm());
        var by = coordinator(BASQUE);
        decide(by, ACTIONS, "publish", id);
        var path = strictGroup.path() + "/" + id;
        var version = strictGroup.send("GET", path, null).json().at("/version").asLong();

        var edited = strictGroup.send("PATCH", path, Map.of("version", version, "title", Map.of("es", "Otra marcha")));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        twoMinutesLater();

        assertThat(api.get("/api/v1/actions/" + id).status()).isEqualTo(404);
        assertThat(get(by, ACTIONS + "/" + id).json().at("/settled").isNull()).isTrue();
    }

    @Test
    void decidesInBulkWhatCanBeDecided() {
        var by = coordinator(BASQUE);
        var fresh = action(aForm().title("es", "Una"));
        var settled = action(aForm().title("es", "Dos"));
        var abroad = action(aForm().title("es", "Tres").in("Buenos Aires", "AR").point(-34.6, -58.4));
        decide(by, ACTIONS, "publish", settled);

        var answer = decide(by, ACTIONS, "publish", fresh, settled, abroad, UUID.randomUUID());

        assertThat(outcomes(answer)).containsExactly("settled", "already-settled", "not-found", "not-found");
    }
}
