package org.convoca.notification.mail.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;

/** From a message that came to where bounces come to what is known of a mail. Thread-safe. */
public class BounceReading {

    private final ReportReader reader;
    private final BounceTaker taker;
    private final MeterRegistry meters;

    BounceReading(ReportReader reader, BounceTaker taker, MeterRegistry meters) {
        this.reader = reader;
        this.taker = taker;
        this.meters = meters;
    }

    /** What is to become of the message. */
    public enum Outcome {
        /** It has told all that it can. */
        DONE,
        /** It is to be read again. */
        LATER,
        /** A person may look at it: it is kept where it is. */
        UNREADABLE
    }

    /** @throws IOException when the message could not be read to its end */
    public Outcome read(InputStream message) throws IOException {
        return switch (reader.read(message)) {
            case Reading.Report(var returned) ->
                switch (taker.take(returned)) {
                    case RECORDED, FOREIGN -> Outcome.DONE;
                    case LATER -> Outcome.LATER;
                };
            case Reading.Astray _ -> {
                count("astray");
                yield Outcome.DONE;
            }
            case Reading.Unreadable _ -> {
                count("unreadable");
                yield Outcome.UNREADABLE;
            }
        };
    }

    /** For a message that was not even fetched. */
    Outcome tooLarge() {
        count("unreadable");
        return Outcome.UNREADABLE;
    }

    private void count(String kind) {
        meters.counter("convoca.mails.bounces", "kind", kind).increment();
    }
}
