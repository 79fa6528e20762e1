package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether somebody has signed cannot be learned by asking: neither from what is answered nor from how long it takes. */
@ServiceTest
class EnumerationIT {

    private static final int TIMES = 100;
    private static final long CLOSE = 20_000_000;

    @Autowired
    Api api;

    @Autowired
    Mailroom mailroom;

    private String call;

    @BeforeEach
    void somebodySigned() {
        call = aCall().sentOut(api);
        mailroom.confirmed(aForm(), call);
    }

    @Test
    void signingAgainLooksLikeSigning() {
        var number = new int[1];
        assertThatTheyLookTheSame(
                () -> aForm().contact("eva@example.org").sign(api, call),
                () -> aForm().by("Organización " + number[0]++)
                        .contact("eva." + number[0] + "@example.org")
                        .sign(api, call));
    }

    @Test
    void aLinkForAStrangerIsPromisedAsToAContact() {
        assertThatTheyLookTheSame(() -> ask("ana@example.org"), () -> ask("nobody@example.org"));
    }

    private Api.Answer ask(String email) {
        return api.post("gateway", "/internal/organiser-links/requests", Map.of("email", email, "call", call));
    }

    private static void assertThatTheyLookTheSame(Supplier<Api.Answer> known, Supplier<Api.Answer> unknown) {
        var knownTimes = new ArrayList<Long>();
        var unknownTimes = new ArrayList<Long>();
        for (var n = 0; n < TIMES; n++) {
            // In turn, so that whatever else the machine does falls on both.
            var one = timed(known, knownTimes);
            var other = timed(unknown, unknownTimes);
            assertThat(shape(one)).isEqualTo(shape(other));
        }
        var ofKnown = median(knownTimes);
        var ofUnknown = median(unknownTimes);
        assertThat(Math.abs(ofKnown - ofUnknown))
                .as("medians %d and %d ns", ofKnown, ofUnknown)
                .isLessThan(Math.max(CLOSE, Math.max(ofKnown, ofUnknown) / 2));
    }

    private static Api.Answer timed(Supplier<Api.Answer> asked, List<Long> times) {
        var before = System.nanoTime();
        var answer = asked.get();
        times.add(System.nanoTime() - before);
        return answer;
    }

    /** All of an answer but ids, which differ each time. */
    private static String shape(Api.Answer answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("connection", "keep-alive")); // said of each hundredth request
        return (answer.status() + " " + headers + " " + answer.text())
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an-id")
                .replaceAll("date=\\[[^]]*]", "date");
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
