package org.convoca.event.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.InAWeek;
import org.convoca.platform.backing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithService
class AttendanceIT extends InAWeek {

    private static final String ANA = "ana_ana_ana_ana_ana_ana";
    private static final String BEA = "bea_bea_bea_bea_bea_bea";

    @Autowired
    private MongoTemplate mongo;

    @Test
    void countsAVisitorOnceAndShowsTheNumberToAllAndToItsOrganisers() {
        var action = group.submitted(aForm());

        assertThat(say("POST", action, ANA).string("/coming")).isEqualTo("1");
        assertThat(say("POST", action, ANA).string("/coming")).isEqualTo("1");
        var second = say("POST", action, BEA);

        assertThat(second.string("/coming")).isEqualTo("2");
        assertThat(second.string("/counted")).isEqualTo("true");
        assertThat(api.get(publicPath(action)).string("/coming")).isEqualTo("2");
        assertThat(api.get(week.list()).string("/items/0/coming")).isEqualTo("2");
        assertThat(group.send("GET", action, null).string("/coming")).isEqualTo("2");
        assertThat(group.send("GET", group.path(), null).string("/items/0/coming"))
                .isEqualTo("2");
    }

    @Test
    void takesItBackOnce() {
        var action = group.submitted(aForm());
        say("POST", action, ANA);
        say("POST", action, BEA);

        assertThat(say("DELETE", action, ANA).string("/coming")).isEqualTo("1");
        assertThat(say("DELETE", action, ANA).string("/coming")).isEqualTo("1");
        assertThat(say("DELETE", action, ANA).string("/counted")).isEqualTo("false");
        assertThat(say("POST", action, ANA).string("/coming")).isEqualTo("2");
    }

    @Test
    void losesNobodyWhoSaysItAtOnce() throws Exception {
        var action = group.submitted(aForm());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sayings = IntStream.range(0, 40)
                    .<Callable<Api.Answer>>mapToObj(number -> () -> say("POST", action, "visitor-number-" + number / 2))
                    .toList();
            for (var saying : people.invokeAll(sayings)) {
                assertThat(saying.get().status()).isEqualTo(200);
            }
        }

        assertThat(api.get(publicPath(action)).string("/coming")).isEqualTo("20");
    }

    @Test
    void takesNoMoreFromOneVisitorThanAnybodyCanGoTo() {
        var visitor = "busy-" + week.slug();
        var all = IntStream.range(0, 31)
                .mapToObj(number -> group.submitted(aForm().title("es", "Marcha " + number)))
                .map(action -> say("POST", action, visitor).status())
                .toList();

        assertThat(all.subList(0, 30)).containsOnly(200);
        assertThat(all.getLast()).isEqualTo(429);
    }

    @Test
    void keepsNothingOfAVisitorBeyondTheDay() {
        var action = group.submitted(aForm());
        say("POST", action, ANA);

        var marks = mongo.getCollection("attendance_marks").find().into(new ArrayList<>());

        assertThat(marks).isNotEmpty().allSatisfy(mark -> {
            assertThat(mark.toJson()).doesNotContain("ana_", id(action));
            assertThat(mark.getDate("expiresAt")).isNotNull();
        });
        assertThat(mongo.getCollection("attendance")
                        .find(new Document("_id", id(action)))
                        .first())
                .containsOnlyKeys("_id", "coming");
    }

    @Test
    void forgetsWhoWasCountedWhenTheDayIsOver() {
        var action = group.submitted(aForm());
        say("POST", action, ANA);
        var tomorrow = TestClock.at(Instant.now().plus(Duration.ofDays(1)).toString());

        new Marks(mongo, new AttendanceProperties(30), tomorrow).forget();

        assertThat(mongo.getCollection("attendance_marks").countDocuments()).isZero();
        assertThat(api.get(publicPath(action)).string("/coming")).isEqualTo("1");
    }

    @Test
    void countsForNothingThatIsNotToCome() {
        var draft = group.path() + "/" + group.draft(aForm()).string("/id");
        var cancelled = group.submitted(aForm());
        group.send("POST", cancelled + "/cancel", Map.of("reason", "Lluvia"));

        assertThat(say("POST", draft, ANA).status()).isEqualTo(404);
        assertThat(say("POST", cancelled, ANA).status()).isEqualTo(409);
        for (var visitor : List.of("", "short", "a b c d e f g h i j k l", "x".repeat(200))) {
            assertThat(say("POST", group.submitted(aForm()), visitor).status()).isEqualTo(400);
        }
    }

    private Api.Answer say(String method, String action, String visitor) {
        return api.as("gateway", method, "/internal/actions/" + id(action) + "/attendance", Map.of("visitor", visitor));
    }
}
