package org.convoca.event.organising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.InAWeek;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithService
class OrganisingIT extends InAWeek {

    @Test
    void publishesADraftWithoutReviewAndTellsIt() {
        var draft = group.draft(aForm());
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.string("/status")).isEqualTo("draft");
        var id = draft.string("/id");
        assertThat(api.get("/api/v1/actions/" + id).status()).isEqualTo(404);

        var submitted = group.send("POST", group.path() + "/" + id + "/submit", null);

        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.string("/status")).isEqualTo("published");
        var shown = api.get("/api/v1/actions/" + id);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.string("/startsAt")).isEqualTo("2099-01-16T17:00:00Z");
        assertThat(shown.string("/start")).isEqualTo("2099-01-16T18:00");
        assertThat(shown.string("/place/name")).isEqualTo("Plaza Moyúa");
        assertThat(told(id, 2)).containsExactly("org.convoca.action.submitted.v1", "org.convoca.action.published.v1");
    }

    @Test
    void submitsOnceHoweverOftenItIsAsked() {
        var action = group.submitted(aForm());

        var again = group.send("POST", action + "/submit", null);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.string("/version")).isEqualTo("2");
    }

    @Test
    void makesOneDraftOfARequestThatComesTwice() {
        var first = group.draft(aForm(), "Idempotency-Key", "k1");
        var second = group.draft(aForm(), "Idempotency-Key", "k1");

        assertThat(second.string("/id")).isEqualTo(first.string("/id"));
        assertThat(group.send("GET", group.path(), null).json().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void keepsADraftThatIsNotCompleteAndSaysWhatIsMissing() {
        var draft = group.draft(aForm().noTitle().at("Europe/Madrid", "2099-03-29T02:30"));

        assertThat(draft.status()).isEqualTo(201);
        assertThat(codes(draft, "/open")).contains("/title required", "/start time-does-not-exist");
        assertThat(draft.string("/open/1/choices/0")).isEqualTo("+01:00");
        assertThat(codes(group.send("GET", group.path(), null), "/items/0/open"))
                .isEqualTo(codes(draft, "/open"));
        var refused = group.send("POST", group.path() + "/" + draft.string("/id") + "/submit", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused, "/errors")).contains("/title required", "/start time-does-not-exist");
    }

    @Test
    void refusesWhatCannotEvenBeADraft() {
        var refused = group.draft(aForm().title("es", "a".repeat(10_000)).url("javascript:alert(1)"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused, "/errors")).containsExactlyInAnyOrder("/title/es too-long", "/url not-a-web-address");
        assertThat(refused.text()).doesNotContain("alert", "aaaa");
    }

    @ParameterizedTest
    @CsvSource({
        "2099-01-16T18:00, 2099-01-16T17:00, /end end-before-start",
        "2099-01-20T18:00, , /start outside-the-window",
        "2020-08-01T18:00, , /start in-the-past"
    })
    void refusesToSubmitATimeThatCannotBe(String start, String end, String code) {
        var draft = group.draft(aForm().at("Europe/Madrid", start).end(end));

        var refused = group.send("POST", group.path() + "/" + draft.string("/id") + "/submit", null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused, "/errors")).contains(code);
    }

    @Test
    void changesAPublishedActionAndKeepsItsHistory() {
        var action = group.submitted(aForm());

        var changed = group.send(
                "PATCH", action, Map.of("version", 2, "start", "2099-01-17T11:00", "end", "2099-01-17T12:00"));

        assertThat(changed.status()).isEqualTo(200);
        var shown = api.get(publicPath(action));
        assertThat(shown.string("/startsAt")).isEqualTo("2099-01-17T10:00:00Z");
        assertThat(shown.string("/version")).isEqualTo("1");
        assertThat(shown.string("/changes/0/fields/0")).isEqualTo("start");
        assertThat(shown.string("/changes/0/before/when/start")).isEqualTo("2099-01-16T18:00");
        assertThat(told(id(action), 3)).last().isEqualTo("org.convoca.action.changed.v1");
    }

    @Test
    void refusesAChangeOfAStaleVersionAndShowsBoth() {
        var action = group.submitted(aForm());
        group.send("PATCH", action, Map.of("version", 2, "title", Map.of("es", "La primera")));

        var late = group.send("PATCH", action, Map.of("version", 2, "title", Map.of("es", "La segunda")));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.string("/type")).isEqualTo("/problems/conflict");
        assertThat(late.string("/current/title/es")).isEqualTo("La primera");
        assertThat(late.string("/current/version")).isEqualTo("3");
        assertThat(api.get(publicPath(action)).string("/title/es")).isEqualTo("La primera");
    }

    @Test
    void asksForTheVersionOfAChange() {
        var action = group.submitted(aForm());

        assertThat(codes(group.send("PATCH", action, Map.of("tentative", true)), "/errors"))
                .containsExactly("/version required");
    }

    @Test
    void cancelsWithAReasonAndStaysVisible() {
        var action = group.submitted(aForm());

        assertThat(group.send("POST", action + "/cancel", Map.of("reason", " ")).status())
                .isEqualTo(422);
        var cancelled = group.send("POST", action + "/cancel", Map.of("reason", "Aviso de temporal"));

        assertThat(cancelled.string("/status")).isEqualTo("cancelled");
        var shown = api.get(publicPath(action));
        assertThat(shown.string("/status")).isEqualTo("cancelled");
        assertThat(shown.string("/cancellation")).isEqualTo("Aviso de temporal");
        assertThat(api.get(week.list()).json().at("/items").size()).isEqualTo(1);
        assertThat(group.send("POST", action + "/cancel", Map.of("reason", "Otra vez"))
                        .status())
                .isEqualTo(200);
        assertThat(told(id(action), 3)).last().isEqualTo("org.convoca.action.cancelled.v1");
    }

    @Test
    void hidesEverythingOfARegistrationFromAnother() {
        var action = group.submitted(aForm());
        var other = week.group();
        var mine = other.path() + action.substring(action.lastIndexOf('/'));

        for (var path : List.of(action, mine)) {
            assertThat(other.send("GET", path, null).status()).as(path).isEqualTo(404);
            assertThat(other.send("PATCH", path, Map.of("version", 2)).status()).isEqualTo(404);
            assertThat(other.send("POST", path + "/submit", null).status()).isEqualTo(404);
            assertThat(other.send("POST", path + "/cancel", Map.of("reason", "x"))
                            .status())
                    .isEqualTo(404);
            assertThat(other.send("POST", path + "/copy", Map.of()).status()).isEqualTo(404);
            assertThat(other.send("DELETE", path, null).status()).isEqualTo(404);
        }
        assertThat(api.get(group.path()).status()).isEqualTo(404);
        assertThat(api.get(publicPath(action)).string("/status")).isEqualTo("published");
    }

    @Test
    void discardsADraftAndKeepsNothingOfIt() {
        var action = group.path() + "/" + group.draft(aForm()).string("/id");

        assertThat(group.send("DELETE", action, null).status()).isEqualTo(204);

        assertThat(group.send("GET", action, null).status()).isEqualTo(404);
        assertThat(group.send("GET", group.path(), null).json().at("/items").size())
                .isZero();
    }

    @Test
    void copiesToAnotherDay() {
        var action = group.submitted(aForm());

        var copy = group.send("POST", action + "/copy", Map.of("start", "2099-01-12T09:00", "end", "2099-01-12T10:00"));

        assertThat(copy.status()).isEqualTo(201);
        assertThat(copy.string("/status")).isEqualTo("draft");
        assertThat(copy.string("/start")).isEqualTo("2099-01-12T09:00");
        assertThat(copy.string("/place/locality")).isEqualTo("Bilbao");
        assertThat(copy.json().at("/open").size()).isZero();
    }

    @Test
    void makesASeriesOfEachDayOnce() {
        var action = group.submitted(aForm());

        var made = group.send("POST", action + "/series", Map.of());
        var again = group.send("POST", action + "/series", Map.of());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/start").asString()))
                .hasSize(6)
                .allMatch(start -> start.endsWith("T18:00"))
                .doesNotContain("2099-01-16T18:00");
        assertThat(again.json().at("/items").size()).isEqualTo(6);
        assertThat(group.send("GET", group.path(), null).json().at("/items").size())
                .isEqualTo(7);
    }

    @Test
    void hintsAtALikeAction() {
        group.submitted(aForm());
        var other = week.group();

        var near = other.draft(aForm().point(43.2635, -2.9355));
        var far = other.draft(aForm().point(43.5, -2.0));

        assertThat(near.json().at("/similar").size()).isEqualTo(1);
        assertThat(near.string("/similar/0/mine")).isEqualTo("false");
        assertThat(far.json().at("/similar").size()).isZero();
    }

    @Test
    void waitsForAReviewerWhereTheCallSaysSo() {
        var strict = Week.announced(api, kafka, ReviewPolicy.BEFORE);
        var careful = strict.group();
        var good = careful.submitted(aForm());
        var bad = careful.submitted(aForm());
        assertThat(api.get(strict.list()).json().at("/items").size()).isZero();
        assertThat(waiting(strict)).containsExactlyInAnyOrder(id(good), id(bad));

        var published = review(good, Map.of("decision", "publish"));
        var rejected = review(bad, Map.of("decision", "reject", "reason", "Repetida"));

        assertThat(published.string("/status")).isEqualTo("published");
        assertThat(rejected.string("/status")).isEqualTo("rejected");
        assertThat(api.get(strict.list()).json().at("/items").size()).isEqualTo(1);
        assertThat(waiting(strict)).isEmpty();
        assertThat(careful.send("GET", bad, null).string("/reason")).isEqualTo("Repetida");
        var mended = careful.send("PATCH", bad, Map.of("version", 3, "title", Map.of("es", "Otra")));
        assertThat(mended.string("/status")).isEqualTo("draft");
        assertThat(review(bad, Map.of("decision", "publish")).status()).isEqualTo(404);
        assertThat(told(id(bad), 2))
                .containsExactly("org.convoca.action.submitted.v1", "org.convoca.action.rejected.v1");
    }

    @Test
    void marksTheActionsOfAGroupThatLeftTheRollAndDropsNone() {
        var action = group.submitted(aForm());
        var draft = group.path() + "/" + group.draft(aForm()).string("/id");

        group.withdraws();

        await().atMost(PATIENCE)
                .until(() -> api.get(publicPath(action))
                        .string("/awaitingCoordinator")
                        .equals("true"));
        assertThat(api.get(week.list()).string("/items/0/status")).isEqualTo("published");
        assertThat(group.send("POST", draft + "/submit", null).status()).isEqualTo(403);
        assertThat(group.send("PATCH", action, Map.of("version", 3)).status()).isEqualTo(403);
        assertThat(group.draft(aForm()).status()).isEqualTo(403);

        group.isBack();

        await().atMost(PATIENCE)
                .until(() -> api.get(publicPath(action))
                        .string("/awaitingCoordinator")
                        .equals("false"));
        assertThat(told(id(action), 4)).hasSize(4).endsWith("org.convoca.action.changed.v1");
    }

    @Test
    void letsACoordinatorKeepWhatStaysBehind() {
        var action = group.submitted(aForm());
        group.withdraws();
        await().atMost(PATIENCE)
                .until(() -> api.get(publicPath(action))
                        .string("/awaitingCoordinator")
                        .equals("true"));

        assertThat(waiting(week)).contains(id(action));

        var kept = review(action, Map.of("decision", "keep"));

        assertThat(waiting(week)).doesNotContain(id(action));
        assertThat(kept.string("/awaitingCoordinator")).isEqualTo("false");
        assertThat(api.get(publicPath(action)).string("/awaitingCoordinator")).isEqualTo("false");
    }

    private Api.Answer review(String action, Map<String, String> review) {
        return api.as("operator", "POST", "/internal/actions/" + id(action) + "/reviews", review);
    }

    private List<String> waiting(Week week) {
        var listed = api.as("operator", "GET", "/internal/calls/" + week.slug() + "/waiting-actions", null);
        return listed.json()
                .at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
