package org.convoca.trials.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.trials.system.Proxy;
import org.convoca.trials.system.Tap;
import org.convoca.trials.system.Wait;
import org.convoca.trials.system.Weather;

/** F17: a mail server that refuses in all the ways that mail servers know. */
final class RefusingMailServer implements Fault {

    /** The catalogue's five minutes for each manner, when the scale is 1. */
    private static final int SECONDS = 300;

    private static final int LONGER_THAN_ANY_COMMAND = 200;

    private static final Map<String, Tap> MANNERS = Map.of(
            "says 421",
            (_, outward, bytes) -> !outward && text(bytes).startsWith("220") ? said("421 4.3.2 not now") : bytes,
            "says 451",
            new Later(),
            "hangs in DATA",
            (_, outward, bytes) -> outward && bytes.length > LONGER_THAN_ANY_COMMAND ? new byte[0] : bytes);

    @Override
    public String id() {
        return "F17";
    }

    @Override
    public String what() {
        return "the mail server refuses connections, says 421, says 451, hangs in DATA, takes and resets";
    }

    @Override
    public String threshold() {
        return "every mail once, apart from those whose template says twice";
    }

    /** Whose mail was perhaps taken twice is left to the operator: who waits for a link has to ask for another, and nobody here does. */
    @Override
    public double confirming() {
        return 0;
    }

    @Override
    public double rate() {
        return 3;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var smtp = scene.system().network().smtp();
        var each = Duration.ofSeconds(scene.setting().scaled(SECONDS, 10));
        smtp.weather(Weather.REFUSING);
        Wait.pause(each);
        smtp.weather(Weather.FAIR);
        for (var manner : MANNERS.entrySet()) {
            scene.setting().say("the mail server: " + manner.getKey());
            smtp.tap(manner.getValue());
            Wait.pause(each);
        }
        takesAndResets(smtp, each);
        smtp.tap(Tap.NONE);
        smtp.cut();
        scene.measure("faults", MANNERS.size() + 2);
    }

    private static void takesAndResets(Proxy smtp, Duration each) throws InterruptedException {
        var dialogues = new Dialogues(_ -> true);
        smtp.tap((connection, outward, bytes) -> {
            var passed = dialogues.pass(connection, outward, bytes);
            if (passed.length == 0 && bytes.length > 0) {
                throw new IOException("taken, and reset");
            }
            return passed;
        });
        Wait.pause(each);
    }

    /** Takes no recipient now. */
    private static final class Later implements Tap {

        private final Set<Long> asked = ConcurrentHashMap.newKeySet();

        @Override
        public byte[] pass(long connection, boolean outward, byte[] bytes) {
            if (outward && text(bytes).startsWith("RCPT")) {
                asked.add(connection);
            }
            return !outward && asked.remove(connection) ? said("451 4.3.0 later") : bytes;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] said(String line) {
        return (line + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
