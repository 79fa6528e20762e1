package org.convoca.event.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.review.Coordinators.coordinator;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions of coordinators, from the page to the mail and back. */
@WithService
@ExtendWith(OutputCaptureExtension.class)
class InquiryIT extends InReview {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MongoTemplate mongo;

    @Test
    void asksWhoeverAskedAndTakesOneAnswer(CapturedOutput output) {
        var id = request("Asamblea del Puerto", BASQUE);
        var by = coordinator(BASQUE);
        var path = REQUESTS + "/" + id;
        var asked = api.coordinator(by, "POST", path + "/questions", Map.of("text", "¿Conocen a Maribel?"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);

        var mail = recipient("registration-question", id, null, asked.string("/id"));
        assertThat(mail.at("/found").asBoolean()).isTrue();
        assertThat(mail.at("/question").asString()).isEqualTo("¿Conocen a Maribel?");
        var token = mail.at("/links/answer").asString().substring("/answer/".length());
        var inspected = follow("inspect", token, null);
        assertThat(inspected.string("/state")).isEqualTo("valid");
        assertThat(inspected.string("/question")).isEqualTo("¿Conocen a Maribel?");
        assertThat(inspected.string("/about")).isEqualTo("Asamblea del Puerto");

        assertThat(follow("answer", token, "").status()).isEqualTo(422);
        assertThat(follow("answer", token, "Sí, es vecina.").string("/outcome")).isEqualTo("answered");
        assertThat(follow("answer", token, "No.").string("/outcome")).isEqualTo("gone");
        assertThat(follow("inspect", token, null).string("/state")).isEqualTo("used");

        var question = get(by, path).json().at("/questions/0");
        assertThat(question.at("/answer").asString()).isEqualTo("Sí, es vecina.");
        assertThat(recipient("registration-question", id, null, asked.string("/id"))
                        .at("/found")
                        .asBoolean())
                .isFalse();
        await().atMost(PATIENCE).until(() -> toldOf(id).size() >= 4);
        assertThat(toldOf(id)).containsExactly("requested", "confirmed", "questioned", "answered");
        isSealed("Maribel", "vecina");
        assertThat(output.getAll()).doesNotContain("Maribel", "vecina", token);
    }

    @Test
    void asksAnActionsOrganisers() {
        var id = action(aForm());
        var by = coordinator(BASQUE);
        var asked = api.coordinator(by, "POST", ACTIONS + "/" + id + "/questions", Map.of("text", "¿Dónde acaba?"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);

        var token = links(strictGroup.id(), id, asked.string("/id"));
        assertThat(follow("answer", token, "En la plaza.").string("/outcome")).isEqualTo("answered");
        decide(by, ACTIONS, "publish", id);
        twoMinutesLater();

        assertThat(api.get("/api/v1/actions/" + id).status()).isEqualTo(200);
        assertThat(follow("inspect", token, null).string("/state")).isEqualTo("used");
        assertThat(follow("inspect", token, null).json().at("/question").isNull())
                .isTrue();
        assertThat(get(by, ACTIONS + "/" + id).json().at("/questions")).isEmpty();
    }

    @Test
    void asksNothingOfWhatIsSettledAndNothingEmpty() {
        var id = action(aForm());
        var by = coordinator(BASQUE);
        var path = ACTIONS + "/" + id + "/questions";
        assertThat(api.coordinator(by, "POST", path, Map.of("text", " ")).status())
                .isEqualTo(422);
        assertThat(api.coordinator(by, "POST", path, Map.of("text", "<b>Eh</b>"))
                        .status())
                .isEqualTo(422);
        decide(by, ACTIONS, "publish", id);
        assertThat(api.coordinator(by, "POST", path, Map.of("text", "¿Dónde?")).status())
                .isEqualTo(409);
    }

    private String links(UUID registration, UUID action, String inquiry) {
        var item = recipient("action-question", registration, action, inquiry);
        return item.at("/links/answer").asString().substring("/answer/".length());
    }

    private JsonNode recipient(String template, UUID registration, UUID action, String inquiry) {
        var item = new HashMap<String, Object>(
                Map.of("mail", "m", "template", template, "registration", registration, "matter", inquiry));
        item.put(
                "organiser",
                action == null ? asker(registration) : strictGroup.signature().id());
        item.put("action", action);
        var answer = api.as("notification-service", "POST", "/internal/recipients", Map.of("items", List.of(item)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/items/0");
    }

    private static String asker(UUID registration) {
        var told = await().atMost(PATIENCE)
                .until(() -> OnTheWire.once(Topics.REGISTRATIONS, registration.toString()), all -> !all.isEmpty());
        return JSON.readTree(told.getFirst().value()).at("/organiser/id").asString();
    }

    private Api.Answer follow(String what, String token, String text) {
        var body = new HashMap<String, Object>(Map.of("token", token, "purpose", "answer"));
        if (text != null) {
            body.put("text", text);
        }
        return api.as("gateway", "POST", "/internal/links/" + what, body);
    }

    private void isSealed(String... words) {
        for (var collection : mongo.getCollectionNames()) {
            for (var document : mongo.findAll(Document.class, collection)) {
                assertThat(document.toJson()).as(collection).doesNotContain(words);
            }
        }
    }
}
