package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvenedWeekIT extends WithReview {

    private static final String WEEK = "/coordination/week/week-of-action?lang=en";
    private static final String SET = API + "/calls/week-of-action/week";

    @BeforeEach
    void aConvenerIsSignedIn() {
        signedInIs(StubCoordinator.convener());
        SERVICE.answer("PUT " + SET, "{}");
    }

    @Test
    void isAnnouncedAfterAPageThatSaysWhatFollows() {
        assertThat(get("/coordination/week?lang=en").html().select(".steps a").eachAttr("href"))
                .contains(WEEK);
        var sure = press(
                get(WEEK).html(),
                "form.sheaf",
                Map.of("status", "announced", "firstday", "2027-01-16", "lastday", "2027-01-24", "step", "check"));

        assertThat(sure.html().selectFirst("h1").text()).isEqualTo("Announce the week: 16–24 January 2027?");
        assertThat(SERVICE.asked("PUT", SET)).isEmpty();

        var done = press(sure.html(), "main form", Map.of("step", "set"));
        assertThat(done.header("Location")).isEqualTo("/coordination/week/week-of-action?done=set&lang=en");
        assertThat(sent(SERVICE, "PUT", SET).toString()).contains("\"announced\"", "\"2027-01-16\"", "\"2027-01-24\"");
        assertThat(get(done.header("Location")).html().select(".notice").text()).contains("It is set");
    }

    @Test
    void isWithdrawn() {
        var sure = press(get(WEEK).html(), "form.sheaf", Map.of("status", "to-be-announced", "step", "check"));
        press(sure.html(), "main form", Map.of("step", "set"));

        assertThat(sent(SERVICE, "PUT", SET).toString()).isEqualTo("{\"status\":\"to-be-announced\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', weekstatus",
        "announced, '', 2027-01-24, firstday",
        "announced, 2027-01-16, 24.1.2027, lastday",
        "announced, 2027-01-24, 2027-01-16, lastday",
    })
    void saysAtTheFieldWhatIsWrong(String status, String first, String last, String field) {
        var page = press(
                get(WEEK).html(),
                "form.sheaf",
                Map.of("status", status, "firstday", first, "lastday", last, "step", "set"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
        assertThat(SERVICE.asked("PUT", SET)).isEmpty();
    }

    @Test
    void isForConvenersOnly() {
        var form = get(WEEK).html();
        signedInIs(StubCoordinator.coordinator());

        assertThat(get("/coordination/week").status()).isEqualTo(403);
        assertThat(get(WEEK).status()).isEqualTo(403);
        assertThat(press(form, "form.sheaf", Map.of("status", "to-be-announced", "step", "set"))
                        .status())
                .isEqualTo(403);
        assertThat(SERVICE.asked("PUT", SET)).isEmpty();
    }

    @Test
    void saysThatItWasRefusedOrThatTheServiceIsAway() {
        var fields = Map.of("status", "to-be-announced", "step", "set");
        SERVICE.answer("PUT " + SET, 403, "{}");
        assertThat(press(get(WEEK).html(), "form.sheaf", fields).status()).isEqualTo(409);

        SERVICE.answer("PUT " + SET, 503, "{}");
        assertThat(press(get(WEEK).html(), "form.sheaf", fields).status()).isEqualTo(503);
        assertThat(post("/coordination/week/week-of-action?lang=en", List.of("form=x", "status=to-be-announced"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void offersFilesWithContactsOnlyToThoseWhoseRoleAllowsIt() {
        var page = get("/coordination/exports?lang=en&call=week-of-action&contacts=true")
                .html();
        assertThat(page.select(".card a").eachAttr("href"))
                .contains(
                        "/api/v1/coordination/exports/roll.csv?call=week-of-action&contacts=true",
                        "/api/v1/coordination/exports/actions.json?call=week-of-action&contacts=true");
        assertThat(page.select(".notice").text()).contains("logged");

        signedInIs(StubCoordinator.reviewer());
        var reviewers = get("/coordination/exports?lang=en&contacts=true").html();
        assertThat(reviewers.select(".card a").eachAttr("href")).noneMatch(path -> path.contains("contacts=true"));
        assertThat(reviewers.select("#contacts")).isEmpty();
    }
}
