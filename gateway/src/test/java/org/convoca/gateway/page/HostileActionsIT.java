package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.page.HostileTexts.assertThatNoneBrokeOut;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Texts that are known to break out of pages, as whatever an organiser says of an action, in everything that is made of it. */
class HostileActionsIT extends WithWorkspace {

    private static final String ACTIONS = "/en/calls/week-of-action/actions";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = HostileTexts.ALL;

    /** Every field that takes a text says it, on the page of an action as among its organisers. */
    private static ObjectNode says(String json, String text) {
        var action = JSON.readTree(json).asObject();
        for (var field : List.of("accessibility", "publicContact", "url", "cancellation", "reason")) {
            action.put(field, text);
        }
        action.putObject("title").put("es", text);
        action.putObject("description").put("es", text + "\n\n" + text);
        for (var field : List.of("name", "address", "locality")) {
            action.withObject("place").put(field, text);
        }
        return action;
    }

    private static ObjectNode published(String text) {
        var action = says(ActionFixtures.march(), text);
        action.putObject("organiser").put("name", text).put("signature", ActionFixtures.REGISTRATION);
        action.putArray("coOrganisers").addObject().put("name", text + " too");
        action.putObject("report").put("participants", 3).putArray("links").add(text);
        return action;
    }

    private static String id(int i) {
        return "%08d-0000-4000-8000-000000000000".formatted(i);
    }

    private static String list() {
        var items = IntStream.range(0, TEXTS.size())
                .mapToObj(i -> published(TEXTS.get(i)).put("id", id(i)))
                .toList();
        return JSON.writeValueAsString(Map.of("items", items));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ACTIONS,
                ACTIONS + "?view=list",
                ACTIONS + "?view=calendar&period=2027-01",
                ACTIONS + "?view=calendar&period=2027-01-16",
                "/embed/week-of-action/map?lang=ar",
                "/en/calls/week-of-action"
            })
    void standInEachViewAndDoNothing(String path) {
        EVENTS.answer("GET " + CALL_API + "/actions", list());

        var page = browser.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThatNoneBrokeOut(page);
        assertThat(page.html().select("a[href*=00000000-0000-4000] bdi").stream()
                        .map(title -> title.wholeText()))
                .contains(TEXTS.getFirst());
    }

    @Test
    void standOnThePageOfAnActionLetterForLetter() {
        for (var i = 0; i < TEXTS.size(); i++) {
            var text = TEXTS.get(i);
            var path = "/en/actions/" + id(i);
            EVENTS.answer(
                    "GET /api/v1/actions/" + id(i),
                    published(text).put("id", id(i)).toString());
            var page = browser.get(path);

            assertThatNoneBrokeOut(page);
            assertThat(page.html().selectFirst("h1").wholeText()).isEqualTo(text);
            var data =
                    page.html().selectFirst("script[type=application/ld+json]").data();
            assertThat(data).doesNotContain("<", ">", "&", "\u2028");
            assertThat(JSON.readTree(data).get("name").asString()).isEqualTo(text);
            assertThatNoneBrokeOut(browser.get(path + "/poster"));
        }
    }

    /** Also into fields, where a quotation mark is enough to break out. */
    @Test
    void standInTheFormsOfOrganisersLetterForLetter() {
        var cookie = cookie();
        for (var text : TEXTS) {
            EVENTS.answer("GET " + ONE, says(OwnFixtures.draft(), text).toString());

            var what = get(ACTION + "/edit/what?lang=es", cookie);
            assertThatNoneBrokeOut(what);
            assertThat(what.html().getElementById("title-es").val()).isEqualTo(text);
            var words = get(ACTION + "/edit/words?lang=es", cookie);
            assertThatNoneBrokeOut(words);
            assertThat(words.html().getElementById("description-es").wholeText())
                    .isEqualTo(text + "\n\n" + text);
            assertThatNoneBrokeOut(get(ACTION + "/edit/where?lang=es", cookie));
            assertThatNoneBrokeOut(get(ACTION + "?lang=es", cookie));
        }
    }
}
