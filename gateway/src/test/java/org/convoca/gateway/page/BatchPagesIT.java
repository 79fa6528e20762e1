package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BatchPagesIT extends WithCoordination {

    private static final String PAGE = "/coordination/batches/week-of-action";
    private static final String API = "/internal/calls/week-of-action/removals";
    private static final String ONE = "6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e";

    @BeforeEach
    void aConvenerAndOneRemoval() {
        signedInIs(StubCoordinator.convener());
        SERVICE.answer("GET " + API, """
                {"items":[{"id":"%s","reason":"<i>De una mano","state":"removed","count":3,"at":"2027-01-10T12:00:00Z"}]}
                """.formatted(ONE));
        SERVICE.answer("POST " + API + "/preview", """
                {"count":2,"most":1000,"items":[
                 {"id":"%s","name":"Grupo <b>1","territory":"AR","publishedAt":"2027-01-10T12:00:00Z"},
                 {"id":"%s","name":"Grupo 2","publishedAt":"2027-01-10T12:00:00Z"}]}
                """.formatted(ONE, ONE));
        SERVICE.answer("POST " + API, 202, "{}");
        SERVICE.answer("POST " + API + "/" + ONE + "/undo", 202, "{}");
    }

    @ParameterizedTest
    @FieldSource("org.convoca.gateway.page.PageLanguages#CODES")
    void showsWhatWouldGoBeforeAnythingDoes(String language) {
        var page = get(PAGE + "?lang=" + language + "&domain=one-hand.example.org&from=2027-01-10&to=no-day");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("ul.steps li").eachText()).containsExactly("Grupo <b>1", "Grupo 2");
        assertThat(page.html().text()).contains("<i>De una mano").doesNotContain("??");
        assertThat(SERVICE.asked("POST", API + "/preview").getLast().body())
                .contains("\"domain\":\"one-hand.example.org\"", "\"name\":null", "\"from\":\"2027-01-", "\"to\":null");
        assertThat(SERVICE.asked("POST", API)).isEmpty();
    }

    @Test
    void removesWhatWasSeenForAReason() {
        var path = PAGE + "?lang=en";
        var done = fill(get(path + "&name=grupo"), path, Map.of("why", "De una mano"));

        assertThat(done.header("Location")).isEqualTo(PAGE + "?done=removed&lang=en");
        assertThat(SERVICE.asked("POST", API).getLast().body())
                .contains("\"count\":2", "\"name\":\"grupo\"", "\"reason\":\"De una mano\"");
    }

    @Test
    void putsThemBack() {
        var done = fill(get(PAGE + "?lang=en"), PAGE + "/" + ONE + "/undo?lang=en", Map.of());

        assertThat(done.header("Location")).isEqualTo(PAGE + "?done=restored&lang=en");
        assertThat(SERVICE.asked("POST", API + "/" + ONE + "/undo")).hasSize(1);
        assertThat(get(done.header("Location")).html().select("[role=status]")).hasSize(1);
    }

    @Test
    void isNotForCoordinators() {
        signedInIs(StubCoordinator.coordinator());

        assertThat(get(PAGE).status()).isEqualTo(403);
    }
}
