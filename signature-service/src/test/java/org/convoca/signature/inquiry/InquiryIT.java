package org.convoca.signature.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.FormFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class InquiryIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MovableClock clock;

    private String call = "";
    private CoordinatorFixture eva;

    @BeforeEach
    void openACall() {
        call = aCall().reviewed("before").sentOut(api);
        eva = aReviewer(api);
    }

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "public-post,   https://example.org/firmamos, ,                 204, ",
        "public-post,   ,                             Lo dijeron,       422, /url",
        "public-post,   javascript:alert(1),          ,                 422, /url",
        "letter,        ,                             Carta del 3,      204, ",
        "letter,        ,                             ,                 422, /note",
        "reviewer-word, ,                             Los conozco,      204, ",
        "reviewer-word, ,                             ,                 422, /note",
        "mail-domain,   ,                             Lo vi,            422, /kind",
        "vouched,       ,                             Lo dijo la otra,  422, /kind",
        ",              ,                             ,                 422, /kind"
    })
    void takesEvidenceThatCanBeCheckedLater(
            @Nullable String kind, @Nullable String url, @Nullable String note, int status, @Nullable String pointer) {
        var id = waiting(aForm().contact("ana@gmail.com"));
        var given = new HashMap<String, @Nullable String>();
        given.put("kind", kind);
        given.put("url", url);
        given.put("note", note);

        var answer = eva.post(path(id, "evidence"), given);

        assertThat(answer.status()).isEqualTo(status);
        if (pointer != null) {
            assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                    .isEqualTo(pointer);
        } else {
            var evidence = eva.detail(id).path("evidence").get(0);
            assertThat(evidence.path("kind").asString()).isEqualTo(kind);
            assertThat(evidence.path("by").asString()).isEqualTo(eva.id());
            assertThat(evidence.path("note").asString("")).isEqualTo(note == null ? "" : note);
            assertThat(eva.publish(id).path("outcome").asString()).isEqualTo("settled");
        }
    }

    @Test
    void putsAQuestionToTheContactAndShowsTheAnswer() {
        var id = waiting(aForm());
        assertThat(eva.post(path(id, "questions"), Map.of("text", "¿Quién es Juana?"))
                        .status())
                .isEqualTo(204);
        var inquiry = eva.detail(id).path("questions").get(0).path("id").asString();

        var mail = mail(id, "review-question", inquiry);
        assertThat(mail.path("question").asString()).isEqualTo("¿Quién es Juana?");
        assertThat(mail.path("links").path("answer").asString()).startsWith("/answer/");
        var token = Mailroom.token(mail, "answer");
        var seen = mailroom.inspect("answer", token);
        assertThat(seen.path("state").asString()).isEqualTo("valid");
        assertThat(seen.path("question").asString()).isEqualTo("¿Quién es Juana?");
        assertThat(eva.detail(id).path("questions").get(0).path("answeredAt").isNull())
                .isTrue();

        assertThat(answer(token, " ").status()).isEqualTo(422);
        assertThat(answer(token, "Nuestra presidenta.").json().path("outcome").asString())
                .isEqualTo("answered");
        assertThat(answer(token, "Otra cosa.").json().path("outcome").asString())
                .isEqualTo("gone");

        assertThat(eva.detail(id).path("questions").get(0).path("answer").asString())
                .isEqualTo("Nuestra presidenta.");
        assertThat(mailroom.inspect("answer", token).path("state").asString()).isEqualTo("used");
        assertThat(mail(id, "review-question", inquiry).path("found").asBoolean())
                .isFalse();
        assertThat(ledger.facts("convoca.signatures", id))
                .containsExactly("received", "confirmed", "questioned", "answered");
        assertThat(ledger.everything() + ledger.about("convoca.signatures", call))
                .doesNotContain("Juana", "presidenta");
    }

    @Test
    void answersNothingAfterAMonthOrOnceItIsSettled() {
        var id = waiting(aForm());
        eva.post(path(id, "questions"), Map.of("text", "¿Quién?"));
        var inquiry = eva.detail(id).path("questions").get(0).path("id").asString();
        var token = Mailroom.token(mail(id, "review-question", inquiry), "answer");

        assertThat(eva.publish(id).path("outcome").asString()).isEqualTo("settled");
        assertThat(eva.post(path(id, "questions"), Map.of("text", "¿Y?")).status())
                .isEqualTo(409);
        eva.delete(path(id, "decision"));
        review(id, "publish");

        assertThat(answer(token, "Tarde.").json().path("outcome").asString()).isEqualTo("gone");
        assertThat(mail(id, "review-question", inquiry).path("found").asBoolean())
                .isFalse();
        assertThat(api.post("gateway", "/internal/links/answer", Map.of("token", "x", "text", "y"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void makesEvidenceOfTheWordOfASignatoryOfTheRoll() {
        var voucher = voucher("Federación del Sur", "sur@example.org");
        var id = waiting(aForm().contact("ana@gmail.com"));

        var token = askedToVouch(id, voucher);
        var seen = mailroom.inspect("vouch", token);
        assertThat(seen.path("state").asString()).isEqualTo("valid");
        assertThat(seen.path("about").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(seen.path("organisation").asString()).isEqualTo("Federación del Sur");
        assertThat(eva.detail(id).path("evidence").size()).isZero();

        assertThat(vouch(token, true)).isEqualTo("vouched");
        assertThat(vouch(token, false)).isEqualTo("gone");

        var evidence = eva.detail(id).path("evidence").get(0);
        assertThat(evidence.path("kind").asString()).isEqualTo("vouched");
        assertThat(evidence.path("ref").asString()).isEqualTo(voucher);
        assertThat(eva.publish(id).path("outcome").asString()).isEqualTo("settled");
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("vouch-requested");
    }

    @Test
    void makesAHintOfASignatoryThatDoesNotKnowIt() {
        var voucher = voucher("Federación del Sur", "sur@example.org");
        var id = waiting(aForm().contact("ana@gmail.com"));

        assertThat(vouch(askedToVouch(id, voucher), false)).isEqualTo("not-vouched");

        assertThat(eva.detail(id).path("evidence").size()).isZero();
        assertThat(eva.detail(id).path("hints").toString()).contains("not-vouched", voucher);
        assertThat(eva.publish(id).path("outcome").asString()).isEqualTo("approved");
    }

    @Test
    void takesNoWordOfASignatoryThatHasLeft() {
        var voucher = voucher("Federación del Sur", "sur@example.org");
        var id = waiting(aForm().contact("ana@gmail.com"));
        var token = askedToVouch(id, voucher);

        mailroom.follow("withdraw", Mailroom.token(mailroom.recipient(voucher, "published"), "withdraw"));

        assertThat(mailroom.inspect("vouch", token).path("state").asString()).isEqualTo("used");
        assertThat(vouch(token, true)).isEqualTo("gone");
        assertThat(eva.detail(id).path("evidence").size()).isZero();
    }

    @Test
    void asksOnlyThoseWhoCanVouch() {
        var id = waiting(aForm());
        var other = waiting(aForm().by("Otra").contact("otra@example.org"));
        var same = voucher("La misma", "ana@example.org");
        var foreign = mailroom.confirmed(
                aForm().by("De otro llamamiento").contact("lejos@example.org"), aCall().sentOut(api));

        for (var picked : List.of(id, other, same, foreign, UUID.randomUUID().toString())) {
            assertThat(eva.post(path(id, "vouchers"), Map.of("signature", picked))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(eva.post(path(id, "vouchers"), Map.of()).status()).isEqualTo(422);
        var good = voucher("Federación del Norte", "norte@example.org");
        assertThat(eva.post(path(id, "vouchers"), Map.of("signature", good)).status())
                .isEqualTo(204);
        assertThat(eva.post(path(id, "vouchers"), Map.of("signature", good)).status())
                .isEqualTo(422);
    }

    @Test
    void knowsNothingOfWhatIsOutsideOnesTerritories() {
        var id = waiting(aForm());
        var other = aCoordinator(api).forTerritory("BR");

        assertThat(other.post(path(id, "questions"), Map.of("text", "¿Quién?")).status())
                .isEqualTo(404);
        assertThat(other.post(path(id, "evidence"), Map.of("kind", "letter", "note", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(other.post(path(id, "vouchers"), Map.of("signature", voucher("Una", "una@example.org")))
                        .status())
                .isEqualTo(404);
        assertThat(other.put(path(id, "assignee"), Map.of("coordinator", other.id()))
                        .status())
                .isEqualTo(404);
    }

    private String askedToVouch(String id, String voucher) {
        assertThat(eva.post(path(id, "vouchers"), Map.of("signature", voucher)).status())
                .isEqualTo(204);
        var inquiry = eva.detail(id).path("vouchings").get(0).path("id").asString();
        var mail = mail(voucher, "vouch", inquiry);
        assertThat(mail.path("about").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(mail(id, "vouch", inquiry).path("found").asBoolean()).isFalse();
        return Mailroom.token(mail, "vouch");
    }

    private String voucher(String name, String address) {
        var id = waiting(aForm().by(name).contact(address));
        review(id, "publish");
        return id;
    }

    private void review(String id, String decision) {
        api.post("operator", "/internal/signatures/" + id + "/reviews", Map.of("decision", decision));
    }

    private JsonNode mail(String signature, String template, String matter) {
        var item = Map.of("mail", "m", "signature", signature, "template", template, "matter", matter);
        return api.post("notification-service", "/internal/recipients", Map.of("items", List.of(item)))
                .json()
                .path("items")
                .get(0);
    }

    private Api.Answer answer(String token, String text) {
        return api.post("gateway", "/internal/links/answer", Map.of("token", token, "text", text));
    }

    private String vouch(String token, boolean stands) {
        return api.post("gateway", "/internal/links/vouch", Map.of("token", token, "stands", stands))
                .json()
                .path("outcome")
                .asString();
    }

    private static String path(String id, String what) {
        return "/signatures/" + id + "/" + what;
    }

    private String waiting(FormFixture form) {
        return mailroom.confirmed(form, call);
    }
}
