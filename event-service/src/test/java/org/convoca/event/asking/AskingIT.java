package org.convoca.event.asking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.action.AskedActions;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetActions;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.InAWeek;
import org.convoca.event.testing.Week;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.switches.Switches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithService
class AskingIT extends InAWeek {

    private static final String ASKED = "org.convoca.action.asked.v1";

    @Autowired
    private StreetActions actions;

    @Autowired
    private AskedActions asked;

    @Autowired
    private KnownCalls calls;

    @Autowired
    private RegisteredGroups groups;

    @Autowired
    private Facts facts;

    @Autowired
    private AnswerLinks links;

    @Test
    void asksEachActionThatIsUndatedOrOutsideTheAnnouncedWeekOnce() {
        var open = Week.toBeAnnounced(api, kafka);
        var group = open.group();
        var undated = group.submitted(aForm().someTimeDuringTheWeek());
        var outside = group.submitted(aForm().onlyDay("2099-02-20"));
        var inside = group.submitted(aForm().onlyDay("2099-01-12"));
        var draft = group.path() + "/"
                + group.draft(aForm().someTimeDuringTheWeek()).string("/id");

        open.announces("2099-01-11", "2099-01-17");

        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 3);
        assertThat(told(id(undated), 3)).endsWith(ASKED);
        assertThat(told(id(outside), 3)).endsWith(ASKED);
        assertThat(told(id(draft), 1)).containsExactly(ASKED);
        var event = last(draft);
        assertThat(event.at("/question").asString()).isEqualTo("week");
        assertThat(event.at("/reminder").asInt()).isZero();
        assertThat(event.at("/action/organisers/0/id").asString())
                .isEqualTo(group.signature().id().toString());
        assertThat(group.send("GET", undated, null).string("/asked")).isEqualTo("week");
        assertThat(group.send("GET", inside, null).json().at("/asked").isNull()).isTrue();

        asking("2098-12-01T10:00:00Z").weekChanged(calls.find(open.slug()).orElseThrow());

        assertThat(unanswered(open).at("/count").asInt()).isEqualTo(3);
        assertThat(told(id(inside), 2)).doesNotContain(ASKED);
        assertThat(told(id(undated), 3)).hasSize(3);
    }

    @Test
    void settlesTheQuestionByTheLinkInOneStep() {
        var open = Week.toBeAnnounced(api, kafka);
        var group = open.group();
        var action = group.submitted(aForm().someTimeDuringTheWeek());
        open.announces("2099-01-11", "2099-01-17");
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 1);
        var token =
                token(links.week(UUID.fromString(id(action)), group.signature().id()));

        var seen = ask("week-links/inspect", Map.of("token", token));
        assertThat(seen.string("/state")).isEqualTo("valid");
        assertThat(seen.string("/action/title/es")).isEqualTo("Marcha contra la guerra");
        assertThat(seen.string("/call/title")).isEqualTo("Semana de lucha");
        assertThat(seen.string("/week/firstDay")).isEqualTo("2099-01-11");
        assertThat(seen.string("/locale")).isEqualTo("es");

        var answer = Map.of("token", token, "day", "2099-01-15", "start", "22:00", "end", "01:00");
        var settled = ask("week-links/answer", answer);

        assertThat(settled.status()).isEqualTo(200);
        assertThat(settled.string("/outcome")).isEqualTo("dated");
        var shown = api.get(publicPath(action));
        assertThat(shown.string("/startsAt")).isEqualTo("2099-01-15T21:00:00Z");
        assertThat(shown.string("/end")).isEqualTo("2099-01-16T01:00");
        assertThat(unanswered(open).at("/count").asInt()).isZero();
        assertThat(ask("week-links/inspect", Map.of("token", token)).string("/state"))
                .isEqualTo("settled");
        assertThat(ask("week-links/answer", answer).status()).isEqualTo(409);
        assertThat(told(id(action), 4)).endsWith(ASKED, "org.convoca.action.changed.v1");
    }

    @Test
    void leavesADayAsItIsWhereThatIsMeant() {
        var open = Week.toBeAnnounced(api, kafka);
        var group = open.group();
        var action = group.submitted(aForm().onlyDay("2099-02-20"));
        open.announces("2099-01-11", "2099-01-17");
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 1);
        var token =
                token(links.week(UUID.fromString(id(action)), group.signature().id()));

        var settled = ask("week-links/answer", Map.of("token", token, "stays", true));

        assertThat(settled.string("/outcome")).isEqualTo("stays");
        assertThat(api.get(publicPath(action)).string("/day")).isEqualTo("2099-02-20");
        assertThat(unanswered(open).at("/count").asInt()).isZero();
    }

    @Test
    void leavesADayAsItIsWhereAnOrganiserWhoIsSignedInMeansThat() {
        var open = Week.toBeAnnounced(api, kafka);
        var group = open.group();
        var action = group.submitted(aForm().someTimeDuringTheWeek());
        open.announces("2099-01-11", "2099-01-17");
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 1);

        var settled = group.send("POST", action + "/stays", null);

        assertThat(settled.status()).isEqualTo(200);
        assertThat(settled.json().at("/asked").isNull()).isTrue();
        assertThat(unanswered(open).at("/count").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        ", , /day required",
        "tomorrow, , /day not-a-day",
        "2099-01-18, , /day outside-the-window",
        "2099-01-12, noon, /start not-a-local-time"
    })
    void refusesAnAnswerThatNamesNoDayOfTheWeek(String day, String start, String code) {
        var open = Week.toBeAnnounced(api, kafka);
        var group = open.group();
        var draft = group.path() + "/"
                + group.draft(aForm().someTimeDuringTheWeek()).string("/id");
        open.announces("2099-01-11", "2099-01-17");
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 1);
        var token =
                token(links.week(UUID.fromString(id(draft)), group.signature().id()));
        var answer = new HashMap<String, Object>(Map.of("token", token));
        answer.put("day", day);
        answer.put("start", start);

        var refused = ask("week-links/answer", answer);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(codes(refused, "/errors")).containsExactly(code);
        assertThat(unanswered(open).at("/count").asInt()).isEqualTo(1);
    }

    @Test
    void asksForTheZoneOfADraftThatCannotSayIt() {
        var open = Week.toBeAnnounced(api, kafka);
        var group = open.group();
        var draft = group.path() + "/"
                + group.draft(aForm().someTimeDuringTheWeek().nowhere()).string("/id");
        open.announces("2099-01-11", "2099-01-17");
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 1);
        var token =
                token(links.week(UUID.fromString(id(draft)), group.signature().id()));

        var refused = ask("week-links/answer", Map.of("token", token, "day", "2099-01-12", "start", "12:00"));
        var dated = ask("week-links/answer", Map.of("token", token, "day", "2099-01-12"));

        assertThat(codes(refused, "/errors")).containsExactly("/zone required");
        assertThat(dated.string("/action/day")).isEqualTo("2099-01-12");
        assertThat(unanswered(open).at("/count").asInt()).isZero();
    }

    @Test
    void letsTheQuestionLapseWhenTheWeekIsWithdrawnAndAsksAgainWhenItIsAnnouncedAnew() {
        var open = Week.toBeAnnounced(api, kafka);
        var group = open.group();
        var action = group.submitted(aForm().someTimeDuringTheWeek());
        var token =
                token(links.week(UUID.fromString(id(action)), group.signature().id()));
        open.announces("2099-01-11", "2099-01-17");
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 1);

        open.withdrawsItsDays();
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 0);
        assertThat(ask("week-links/inspect", Map.of("token", token)).string("/state"))
                .isEqualTo("expired");

        open.announces("2099-02-08", "2099-02-14");
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 1);
        assertThat(told(id(action), 4)).filteredOn(ASKED::equals).hasSize(2);
    }

    @Test
    void knowsNoForgedLinkAndNoLinkOfSomebodyWhoIsNoOrganiser() {
        var action = group.submitted(aForm().someTimeDuringTheWeek());
        var stranger = token(links.week(UUID.fromString(id(action)), UUID.randomUUID()));

        assertThat(ask("week-links/inspect", Map.of("token", "forged")).status())
                .isEqualTo(404);
        assertThat(ask("week-links/answer", Map.of("token", "forged", "stays", true))
                        .status())
                .isEqualTo(404);
        assertThat(ask("report-links/inspect", Map.of("token", stranger)).status())
                .isEqualTo(404);
        assertThat(ask("week-links/inspect", Map.of("token", stranger)).string("/state"))
                .isEqualTo("expired");
        assertThat(ask("week-links/answer", Map.of("token", stranger, "stays", true))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void remindsOnceHoweverManyInstancesLook() throws Exception {
        var open = Week.toBeAnnounced(api, kafka);
        var group = open.group();
        var waiting = List.of(
                group.submitted(aForm().someTimeDuringTheWeek()),
                group.submitted(aForm().onlyDay("2099-02-20")),
                group.path() + "/"
                        + group.draft(aForm().someTimeDuringTheWeek()).string("/id"));
        open.announces("2099-01-11", "2099-01-17");
        await().atMost(PATIENCE).until(() -> unanswered(open).at("/count").asInt() == 3);

        asking("2099-01-04T09:00:00Z", one -> Optional.of(Instant.MAX)).run();
        assertThat(asked.due(Instant.parse("2099-01-04T09:00:00Z"), 1000))
                .as("reminders are switched off")
                .extracting(Stored::id)
                .contains(id(waiting.getFirst()));

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> run = () -> {
                asking("2099-01-04T09:00:00Z").run();
                return null;
            };
            for (var instance : instances.invokeAll(List.of(run, run, run))) {
                instance.get();
            }
        }

        for (var action : waiting) {
            await().atMost(PATIENCE).until(() -> last(action).at("/reminder").asInt() == 1);
            assertThat(OnTheWire.cloudEvents(Topics.ACTIONS, id(action)))
                    .filteredOn(event -> event.value().getType().equals(ASKED))
                    .hasSize(2);
        }
    }

    @Test
    void asksHowItWentAndTakesTheReportByTheLink() {
        var action = group.submitted(aForm().someTimeDuringTheWeek());

        asking("2099-01-18T12:00:00Z").run();

        await().atMost(PATIENCE)
                .until(() -> last(action).at("/question").asString().equals("report"));
        assertThat(group.send("GET", action, null).string("/asked")).isEqualTo("report");
        var token = token(
                links.report(UUID.fromString(id(action)), group.signature().id()));
        var refused = ask(
                "report-links/report",
                Map.of("token", token, "participants", -1, "links", List.of("ftp://example.org")));
        assertThat(codes(refused, "/errors"))
                .containsExactly("/participants out-of-range", "/links/0 not-a-web-address");

        var told = ask(
                "report-links/report",
                Map.of(
                        "token",
                        token,
                        "participants",
                        1500,
                        "links",
                        List.of("https://example.org/fotos"),
                        "note",
                        "Salió el sol."));

        assertThat(told.string("/outcome")).isEqualTo("reported");
        var shown = api.get(publicPath(action));
        assertThat(shown.string("/status")).isEqualTo("reported");
        assertThat(shown.string("/report/participants")).isEqualTo("1500");
        assertThat(shown.string("/report/links/0")).isEqualTo("https://example.org/fotos");
        assertThat(ask("report-links/inspect", Map.of("token", token)).string("/state"))
                .isEqualTo("settled");
        assertThat(group.send("GET", action, null).json().at("/asked").isNull()).isTrue();
    }

    private Asking asking(String now) {
        return asking(now, Switches.ALL_ON);
    }

    private Asking asking(String now, Switches switches) {
        return new Asking(actions, asked, calls, groups, facts, switches, TestClock.at(now));
    }

    private Api.Answer ask(String path, Object body) {
        return api.as("gateway", "POST", "/internal/" + path, body);
    }

    private JsonNode unanswered(Week open) {
        return api.as("operator", "GET", "/internal/calls/" + open.slug() + "/unanswered", null)
                .json();
    }

    private static String token(AnswerLinks.Minted minted) {
        return minted.link().substring(minted.link().lastIndexOf('/') + 1);
    }

    /** The newest of what was told of an action. */
    private static JsonNode last(String action) {
        var data = OnTheWire.cloudEvents(Topics.ACTIONS, id(action))
                .getLast()
                .value()
                .getData();
        return JsonMapper.builder().build().readTree(new String(data.toBytes(), UTF_8));
    }
}
