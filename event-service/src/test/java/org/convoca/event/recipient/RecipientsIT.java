package org.convoca.event.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithService
@ExtendWith(OutputCaptureExtension.class)
class RecipientsIT {

    private static final String MAIL = "mail.1";

    private final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    private Api api;
    private Week week;
    private Week.Group group;

    @BeforeEach
    void openAWeek() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
        group = week.group();
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    private JsonNode ask(String template, Map<String, Object> more) {
        var item = new HashMap<String, Object>(Map.of(
                "mail",
                MAIL,
                "template",
                template,
                "registration",
                group.id(),
                "organiser",
                group.signature().id()));
        item.putAll(more);
        var answer = send("notification-service", Map.of("items", List.of(item)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.whole().headers().firstValue("Cache-Control")).contains("no-store");
        return answer.json().at("/items/0");
    }

    private JsonNode about(String action, String template) {
        return ask(template, Map.of("action", id(action)));
    }

    private JsonNode changes(String action, int known) {
        return ask("action-changed", Map.of("action", id(action), "version", known));
    }

    private Api.Answer send(String caller, Object body) {
        return api.as(caller, "POST", "/internal/recipients", body);
    }

    private static String id(String action) {
        return action.substring(action.lastIndexOf('/') + 1);
    }

    private void change(String action, Map<String, Object> patch) {
        var all = new HashMap<>(patch);
        all.put("version", group.send("GET", action, null).json().at("/version").asLong());
        var answer = group.send("PATCH", action, all);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static boolean isFound(JsonNode answer) {
        return answer.at("/found").asBoolean();
    }

    @Test
    void tellsWhoIsInvitedByWhichLinkAndLeavesTheAddressToItsOwner() {
        var answer = ask("invited", Map.of());

        assertThat(answer.at("/mail").asString()).isEqualTo(MAIL);
        assertThat(isFound(answer)).isTrue();
        assertThat(answer.at("/owner").asString()).isEqualTo("signature-service");
        assertThat(answer.at("/email").isNull()).isTrue();
        assertThat(answer.at("/locale").asString()).isEqualTo("es");
        assertThat(answer.at("/organisation").asString()).isNotBlank();
        assertThat(answer.at("/call/title").asString()).isEqualTo("Semana de lucha");
        assertThat(answer.at("/call/week/firstDay").asString()).isEqualTo("2099-01-11");
        assertThat(answer.at("/expiresAt").asString()).isNotBlank();
        var token = answer.at("/links/registration").asString().substring("/registration/".length());
        assertThat(api.as("gateway", "POST", "/internal/links/open", Map.of("token", token))
                        .string("/registration"))
                .isEqualTo(group.id().toString());
    }

    @Test
    void tellsOfAnActionByTheClockOfItsPlace() {
        var action = group.submitted(aForm());

        var answer = about(action, "action-published");

        assertThat(answer.at("/links/action").asString()).isEqualTo("/es/actions/" + id(action));
        assertThat(answer.at("/links/registration").asString()).startsWith("/registration/");
        assertThat(answer.at("/action/title").asString()).isEqualTo("Marcha contra la guerra");
        assertThat(answer.at("/action/language").asString()).isEqualTo("es");
        assertThat(answer.at("/action/when/start").asString()).isEqualTo("2099-01-16T18:00");
        assertThat(answer.at("/action/when/zone").asString()).isEqualTo("Europe/Madrid");
        assertThat(answer.at("/action/place").asString()).isEqualTo("Plaza Moyúa, Plaza Moyúa s/n, Bilbao");
    }

    @Test
    void neverTellsAPlaceThatIsHeldBackNotEvenThatItWasAnother() {
        var action = group.submitted(aForm().hiddenUntil("2099-01-16T16:00:00Z"));
        change(action, Map.of("place", Map.of("name", "Plaza Nueva")));

        var published = about(action, "action-published");
        var changed = changes(action, 0);

        assertThat(published.at("/action/place").asString()).isEqualTo("Bilbao");
        assertThat(changed.at("/action/changes/0/field").asString()).isEqualTo("place");
        assertThat(changed.at("/action/changes/0/before").isNull()).isTrue();
        assertThat(List.of(published.toString(), changed.toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("Moyúa", "Nueva"));
    }

    @Test
    void tellsEverythingSinceWhatTheReaderKnowsInOneStep() {
        var action = group.submitted(aForm());
        change(action, Map.of("start", "2099-01-15T18:00", "end", "2099-01-15T20:00"));
        change(action, Map.of("start", "2099-01-17T12:00", "end", "2099-01-17T14:00"));
        change(action, Map.of("title", Map.of("es", "Gran marcha"), "expectedSize", 700));

        var all = changes(action, 0);
        var last = changes(action, 2);

        assertThat(fields(all)).containsExactlyInAnyOrder("start", "title", "expectedSize");
        assertThat(change(all, "start").at("/whenBefore/start").asString()).isEqualTo("2099-01-16T18:00");
        assertThat(change(all, "start").at("/whenAfter/start").asString()).isEqualTo("2099-01-17T12:00");
        assertThat(change(all, "title").at("/before").asString()).isEqualTo("Marcha contra la guerra");
        assertThat(change(all, "title").at("/after").asString()).isEqualTo("Gran marcha");
        assertThat(fields(last)).containsExactlyInAnyOrder("title", "expectedSize");
    }

    private static List<String> fields(JsonNode answer) {
        return answer.at("/action/changes")
                .valueStream()
                .map(change -> change.at("/field").asString())
                .toList();
    }

    private static JsonNode change(JsonNode answer, String field) {
        return answer.at("/action/changes")
                .valueStream()
                .filter(change -> change.at("/field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasNothingToTellOfWhatWasChangedBack() {
        var action = group.submitted(aForm());
        change(action, Map.of("start", "2099-01-15T18:00", "end", "2099-01-15T20:00"));
        change(action, Map.of("start", "2099-01-16T18:00", "end", "2099-01-16T20:00"));

        assertThat(isFound(changes(action, 0))).isFalse();
        assertThat(isFound(changes(action, 1))).isTrue();
    }

    @Test
    void tellsWhyAnActionWasCalledOffAndNothingElseOfItAnyMore() {
        var action = group.submitted(aForm());
        group.send("POST", action + "/cancel", Map.of("reason", "Tormenta"));

        assertThat(about(action, "action-cancelled").at("/reason").asString()).isEqualTo("Tormenta");
        assertThat(isFound(about(action, "action-published"))).isFalse();
        assertThat(isFound(changes(action, 0))).isFalse();
    }

    @Test
    void doesNotSayThatAnActionWaitsWhichWasPublishedAtOnce() {
        var action = group.submitted(aForm());

        assertThat(isFound(about(action, "action-submitted"))).isFalse();
    }

    @Test
    void givesTheLinkThatSettlesTheDayUntilItIsSettled() {
        week = Week.toBeAnnounced(api, kafka);
        group = week.group();
        var action = group.path() + "/"
                + group.draft(aForm().noTitle().onlyDay("2099-02-20")).string("/id");
        assertThat(isFound(about(action, "week-announced"))).isFalse();
        week.announces("2099-01-11", "2099-01-17");
        await().atMost(Duration.ofSeconds(30)).until(() -> isFound(about(action, "week-announced")));

        var answer = about(action, "week-reminder");
        assertThat(answer.at("/links/week").asString()).startsWith("/week/");
        assertThat(answer.at("/expiresAt").asString()).isNotBlank();
        assertThat(answer.at("/call/week/firstDay").asString()).isEqualTo("2099-01-11");
        assertThat(answer.at("/action/when/day").asString()).isEqualTo("2099-02-20");
        assertThat(answer.at("/action/title").asString()).isNotBlank();
        assertThat(answer.at("/action/place").isNull()).isTrue();

        var token = answer.at("/links/week").asString().substring("/week/".length());
        var stays = api.as("gateway", "POST", "/internal/week-links/answer", Map.of("token", token, "stays", true));
        assertThat(stays.status()).as(stays.text()).isEqualTo(200);
        assertThat(isFound(about(action, "week-reminder"))).isFalse();
    }

    @Test
    void asksForNoReportBeforeItIsTime() {
        var action = group.submitted(aForm());

        assertThat(isFound(about(action, "report-asked"))).isFalse();
    }

    @Test
    void findsNobodyWhoDoesNotOrganiseNorAnActionThatIsNotThere() {
        assertThat(isFound(ask("invited", Map.of("organiser", UUID.randomUUID()))))
                .isFalse();
        assertThat(isFound(ask("invited", Map.of("registration", UUID.randomUUID()))))
                .isFalse();
        assertThat(isFound(ask("action-published", Map.of("action", UUID.randomUUID()))))
                .isFalse();
    }

    @Test
    void tellsOfNoActionOfAnotherGroup() {
        var others = week.group();
        var action = others.submitted(aForm());

        assertThat(isFound(about(action, "action-published"))).isFalse();
    }

    @Test
    void invitesNobodyToAClosedRegistrationButSendsTheirLinkWhoAskForIt() {
        group.withdraws();

        assertThat(isFound(ask("invited", Map.of()))).isFalse();
        assertThat(isFound(ask("organiser-link", Map.of()))).isTrue();
    }

    @Test
    void answersTheOneWhoSendsMailsAndRefusesWhatCannotBeRead(CapturedOutput output) {
        assertThat(send("gateway", Map.of("items", List.of())).status()).isEqualTo(403);
        assertThat(send("notification-service", Map.of()).status()).isEqualTo(422);
        assertThat(send("notification-service", Map.of("items", List.of(Map.of("mail", MAIL))))
                        .status())
                .isEqualTo(422);
        assertThat(output.getAll()).doesNotContain("/registration/");
    }
}
