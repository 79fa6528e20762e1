package org.convoca.event.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What a coordinator can decide about a registration or a street action. */
public enum Decision {
    /** A request: the group takes part. */
    ACCEPT,
    /** A request: it leads to nothing. */
    DECLINE,
    /** A request: the group takes part already, and goes on in that registration. */
    MERGE,
    /** An action that was handed in: the public sees it. */
    PUBLISH,
    /** An action that was handed in: its organisers may mend it. */
    REJECT,
    /** An action whose group left the roll: it goes on all the same. */
    KEEP,
    /** An action whose group left the roll: it does not take place. */
    CANCEL;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As in JSON and in storage. */
    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such decision */
    @JsonCreator
    public static Decision of(String code) {
        return Stream.of(values())
                .filter(value -> value.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown decision"));
    }

    /** Whether those whom it concerns are to be told why. */
    public boolean needsReason() {
        return switch (this) {
            case DECLINE, REJECT, CANCEL -> true;
            case ACCEPT, MERGE, PUBLISH, KEEP -> false;
        };
    }
}
