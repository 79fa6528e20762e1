package org.convoca.signature.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aConvener;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.convoca.platform.outbox.Batches;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AskingIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Asking asking;

    @Autowired
    Calls calls;

    @Autowired
    SignedTexts texts;

    @Autowired
    Signatures signatures;

    @Autowired
    Clock clock;

    private String call = "";
    private CoordinatorFixture ane;

    @BeforeEach
    void openACall() {
        call = aCall().sentOut(api);
        ane = aConvener(api);
    }

    @Test
    void asksNobodyAfterAMinorChange() {
        var id = mailroom.confirmed(aForm(), call);
        revise("Semana de acción!", "minor", 1);

        asking.run();

        assertThat(asked(id)).isZero();
        assertThat(mailroom.recipient(id, "text-revised").path("found").asBoolean())
                .isFalse();
        assertThat(unconfirmed(true).path("total").asInt()).isZero();
    }

    @Test
    void asksEachOnceWhereverARunEndsAndHoweverManyRunAtOnce() throws Exception {
        var ids = IntStream.range(0, 7).mapToObj(this::signatory).toList();
        revise("Otra cosa", "major", 1);

        // As far as it came when it was killed.
        new Asking(calls, texts, signatures, clock, new Batches(3, 1)).run();
        assertThat(ids.stream().mapToLong(this::asked).sum()).isEqualTo(3);
        Together.times(4, () -> {
            asking.run();
            return true;
        });
        asking.run();

        assertThat(ids).allSatisfy(id -> assertThat(asked(id)).isEqualTo(1));
        assertThat(unconfirmed(true).path("total").asInt()).isEqualTo(7);
    }

    @Test
    void asksThoseToWhomTheirTextStillBelongsAndAgainWhenItIsChangedOnceMore() {
        var spanish = signatory(1);
        var english = mailroom.confirmed(aForm().by("Second").with("locale", "en"), call);
        revise("Otra cosa", "major", 1);
        asking.run();
        revise("Otra cosa más", "minor", 2);
        asking.run();
        assertThat(asked(spanish)).isEqualTo(1);

        revise("Algo distinto", "major", 3);
        asking.run();

        assertThat(asked(spanish)).isEqualTo(2);
        assertThat(asked(english)).isZero();
    }

    @Test
    void asksWhoConfirmsAnOlderTextAfterwards() {
        var form = aForm().sign(api, call).json().path("id").asString();
        var token = mailroom.token(form, "confirm", "confirm");
        revise("Otra cosa", "major", 1);
        asking.run();

        mailroom.follow("confirm", token);
        asking.run();

        assertThat(asked(form)).isEqualTo(1);
    }

    @Test
    void showsBothTextsAndKeepsTheNewOneForWhoSignsIt() {
        var id = signatory(1);
        revise("Otra cosa", "major", 1);
        asking.run();
        var mail = mailroom.recipient(id, "text-revised");
        assertThat(mail.path("question").asString()).isEqualTo("Qué cambió.");
        var token = Mailroom.token(mail, "reconfirm");

        var behind = mailroom.inspect("reconfirm", token);
        assertThat(behind.path("state").asString()).isEqualTo("valid");
        assertThat(behind.path("before").path("title").asString()).isEqualTo("Semana de acción");
        assertThat(behind.path("after").path("title").asString()).isEqualTo("Otra cosa");
        // Looking has changed nothing.
        assertThat(unconfirmed(true).path("total").asInt()).isEqualTo(1);

        assertThat(confirm(token, 1)).isEqualTo("text-changed");
        assertThat(confirm(token, 2)).isEqualTo("confirmed");
        assertThat(confirm(token, 2)).isEqualTo("already-confirmed");

        assertThat(mailroom.inspect("reconfirm", token).path("state").asString())
                .isEqualTo("used");
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("text-confirmed");
        var entry = api.get("gateway", "/api/v1/calls/" + call + "/roll/" + id).json();
        assertThat(entry.path("text").path("version").asInt()).isEqualTo(2);
        assertThat(unconfirmed(true).path("total").asInt()).isZero();
        asking.run();
        assertThat(asked(id)).isEqualTo(1);
    }

    @Test
    void takesBackTheSignatureOfWhoDoesNotSignTheNewText() {
        var id = signatory(1);
        revise("Otra cosa", "major", 1);
        asking.run();
        var token = mailroom.token(id, "text-revised", "reconfirm");

        var answer = api.post("gateway", "/internal/links/reconfirm/withdrawal", Map.of("token", token));

        assertThat(answer.json().path("outcome").asString()).isEqualTo("withdrawn");
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("withdrawn");
        assertThat(confirm(token, 2)).isEqualTo("gone");
        assertThat(unconfirmed(true).path("total").asInt()).isZero();
    }

    @Test
    void listsWhoHasNotSignedTheNewTextPageByPageAndThoseWithoutAContactApart() {
        var asked = IntStream.range(0, 3).mapToObj(this::signatory).toList();
        imported("Frente de la Lista");
        revise("Otra cosa", "major", 1);
        asking.run();

        var first = unconfirmed(true, "&limit=2");
        var second = unconfirmed(true, "&limit=2&after=" + first.path("next").asString());

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("next").isNull()).isTrue();
        var all = new ArrayList<>(first.path("items").findValuesAsString("id"));
        all.addAll(second.path("items").findValuesAsString("id"));
        assertThat(all).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(first.path("items").get(0).path("askedAt").isNull()).isFalse();
        assertThat(unconfirmed(false).path("items").findValuesAsString("name")).containsExactly("Frente de la Lista");
        var texts = ane.get("/calls/" + call + "/texts").json().path("items");
        assertThat(texts.findValuesAsString("unconfirmed")).containsExactly("0", "3");
        assertThat(texts.findValuesAsString("unreachable")).containsExactly("0", "1");
        assertThat(texts.findValuesAsString("signed")).containsExactly("0", "4");
    }

    private void imported(String name) {
        var answer = api.send(
                "operator",
                "POST",
                "/internal/calls/" + call + "/imports?format=csv&dryRun=false",
                HttpRequest.BodyPublishers.ofString(
                        "region,territory,acronym,name,website\namericas,AR,," + name + ",\n"),
                "Content-Type",
                "text/csv");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String signatory(int number) {
        return mailroom.confirmed(
                aForm().by("Organización " + number).contact("contact" + number + "@example.org"), call);
    }

    private void revise(String title, String weight, int version) {
        var form = Map.of(
                "title",
                title,
                "summary",
                title + ".",
                "body",
                title + ": texto.",
                "weight",
                weight,
                "note",
                "Qué cambió.",
                "version",
                version);
        assertThat(ane.put("/calls/" + call + "/texts/es", form).status()).isEqualTo(200);
    }

    private long asked(String signature) {
        return Collections.frequency(
                List.copyOf(ledger.facts("convoca.signatures", signature)), "text-confirmation-requested");
    }

    private String confirm(String token, int version) {
        return api.post("gateway", "/internal/links/reconfirm", Map.of("token", token, "version", version))
                .json()
                .path("outcome")
                .asString();
    }

    private JsonNode unconfirmed(boolean reachable) {
        return unconfirmed(reachable, "");
    }

    private JsonNode unconfirmed(boolean reachable, String more) {
        return ane.get("/calls/" + call + "/texts/unconfirmed?language=es&reachable=" + reachable + more)
                .json();
    }
}
