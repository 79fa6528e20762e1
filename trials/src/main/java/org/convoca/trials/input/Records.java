package org.convoca.trials.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.convoca.local.place.Service;
import org.convoca.trials.system.DerivedIds;
import org.convoca.trials.system.Wait;
import org.jspecify.annotations.Nullable;

/** Records on a topic that no service of ours would write: without headers, with wrong ones, without a value, broken, huge. Good ones must flow behind them. */
final class Records extends InputTrial {

    private static final String TOPIC = "convoca.signatures";
    private static final String EXAMPLE =
            "/org/convoca/contracts/event/examples/org.convoca.signature.published.v1.json";
    private static final int CUT_OFF = 60;
    private static final int HUGE = 900_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final List<String> NAMES =
            List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "content-type");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\0",
            "null",
            "0.3",
            "2.0",
            "1.0.0",
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "not a time",
            "0000-00-00T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "1970-01-01T00:00:00Z",
            "java.lang.Runtime",
            "org.convoca.signature.exploded.v1",
            "org.convoca.signature.published.v999",
            "org.convoca.call.opened.v1",
            "../../x",
            "${jndi:ldap://127.0.0.1:9/x}",
            "\r\nFORGED-LOG-LINE",
            "\u202E",
            "x".repeat(5000));
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"x\"",
            "0",
            "{",
            "\u0000",
            "<xml/>",
            "{\"sequence\":-1}",
            "{\"sequence\":\"x\"}",
            "{\"sequence\":1e400}",
            "{\"sequence\":1,\"signature\":null}",
            "{\"sequence\":1,\"signature\":[]}",
            "{\"sequence\":1,\"signature\":{\"id\":\"x\"}}",
            "{\"@class\":\"java.lang.ProcessBuilder\"}",
            "[\"java.lang.Runtime\",{}]",
            "{\"$gt\":\"\"}");

    Records() {
        super("events", "records on a topic: missing and wrong headers, wrong keys, no value, broken and huge bodies");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        return List.of();
    }

    @Override
    void afterwards(Inputs inputs, Tally tally) throws IOException {
        inputs.system()
                .topics()
                .write(List.of(new Draft(inputs).record())); // The topic is there, and one of this kind is taken.
        var bad = bad(inputs);
        inputs.system().topics().write(bad);
        var good = new Draft(inputs);
        inputs.system().topics().write(List.of(good.record()));
        var operator = inputs.system().operator();
        var registration = "/api/v1/registrations/" + DerivedIds.registration(good.id);
        var flows = Wait.until(
                PATIENCE, () -> operator.find(Service.EVENT, registration).isPresent());
        for (var record : bad) {
            tally.check(
                    flows, "a good event does not come through behind " + Words.shown(String.valueOf(record.key())));
        }
        tally.check(inputs.system().isUp(), "a service is not ready any more");
    }

    private static List<ProducerRecord<String, byte[]>> bad(Inputs inputs) throws IOException {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var name : NAMES) {
            records.add(new Draft(inputs).without(name).record());
            records.add(new Draft(inputs).with(name, "a").twice(name).record());
            for (var value : VALUES) {
                records.add(new Draft(inputs).with(name, value).record());
            }
        }
        for (var body : BODIES) {
            records.add(new Draft(inputs).saying(body).record());
        }
        for (var i = 0; i < CUT_OFF; i++) {
            records.add(new Draft(inputs).cutOff(1 + i * 5).record());
        }
        records.add(new Draft(inputs)
                .saying("{\"filler\":\"" + "x".repeat(HUGE) + "\"}")
                .record());
        records.add(new Draft(inputs).saying("[".repeat(HUGE)).record());
        records.add(new Draft(inputs).saying(null).record());
        records.add(new Draft(inputs).keyed(null).record());
        records.add(new Draft(inputs).keyed("").record());
        records.add(new Draft(inputs).keyed("x".repeat(5000)).record());
        return records;
    }

    /** The publication of a signature, as it should be, to be spoilt. */
    private static final class Draft {

        private final String id = UUID.randomUUID().toString();
        private final Map<String, String> headers = new TreeMap<>();
        private final List<String> twice = new ArrayList<>();
        private @Nullable String key = id;
        private @Nullable String body;

        Draft(Inputs inputs) throws IOException {
            body = example()
                    .replace("5b2f7c1e-9a34-4c80-8f6d-1e2a3b4c5d6e", id)
                    .replace("\"sequence\": 3", "\"sequence\": 1")
                    .replace("anti-imperialist-week", inputs.call());
            headers.putAll(Map.of(
                    "ce_specversion",
                    "1.0",
                    "ce_id",
                    UUID.randomUUID().toString(),
                    "ce_type",
                    "org.convoca.signature.published.v1",
                    "ce_source",
                    "/signature-service",
                    "ce_subject",
                    id,
                    "ce_time",
                    Clock.systemUTC().instant().toString(),
                    "content-type",
                    "application/json"));
        }

        private static String example() throws IOException {
            try (var file = Records.class.getResourceAsStream(EXAMPLE)) {
                return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        Draft without(String header) {
            headers.remove(header);
            return this;
        }

        Draft with(String header, String value) {
            headers.put(header, value);
            return this;
        }

        Draft twice(String header) {
            twice.add(header);
            return this;
        }

        Draft saying(@Nullable String other) {
            body = other;
            return this;
        }

        Draft cutOff(int letters) {
            body = Objects.requireNonNull(body).substring(0, letters);
            return this;
        }

        Draft keyed(@Nullable String other) {
            key = other;
            return this;
        }

        ProducerRecord<String, byte[]> record() {
            var record = new ProducerRecord<>(TOPIC, key, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            twice.forEach(name -> record.headers().add(name, "b".getBytes(StandardCharsets.UTF_8)));
            return record;
        }
    }
}
