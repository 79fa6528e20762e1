package org.convoca.event.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.conformance.EventSchemas;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service, with a call whose week is announced and a group that takes part in it; tests of several features begin here. */
public abstract class InAWeek {

    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    protected final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    protected Api api;
    protected Week week;
    protected Week.Group group;

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

    protected static String id(String action) {
        return action.substring(action.lastIndexOf('/') + 1);
    }

    protected static String publicPath(String action) {
        return "/api/v1/actions/" + id(action);
    }

    protected List<String> titles(String path) {
        return titles(api.get(path));
    }

    protected static List<String> titles(Api.Answer answer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/title/es").asString())
                .toList();
    }

    /** The findings of an answer, each as its pointer and its code. */
    protected static List<String> codes(Api.Answer answer, String pointer) {
        return answer.json()
                .at(pointer)
                .valueStream()
                .map(error -> error.at("/pointer").asString() + " "
                        + error.at("/code").asString())
                .toList();
    }

    /** The types of what was told of an action, each event once, all of them as the schemas say. */
    protected static List<String> told(String id, int number) {
        await().atMost(PATIENCE)
                .until(() -> OnTheWire.records(Topics.ACTIONS, id).size() >= number);
        var told = OnTheWire.cloudEvents(Topics.ACTIONS, id);
        assertThat(told).allSatisfy(event -> {
            var data = event.value().getData().toBytes();
            assertThat(EventSchemas.ofProducers().errors(event.value().getType(), data))
                    .isEmpty();
            assertThat(new String(data, UTF_8)).doesNotContain("Moyúa", "43.263");
        });
        return told.stream().map(event -> event.value().getType()).toList();
    }
}
