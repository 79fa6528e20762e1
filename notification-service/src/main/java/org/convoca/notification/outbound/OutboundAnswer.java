package org.convoca.notification.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of a call. */
public sealed interface OutboundAnswer {

    /**
     * The other side answered, be it with an error or with a redirect, which is not followed.
     *
     * @param headers the first of each name, names in lower case
     * @param body read as UTF-8; of at most {@code convoca.outbound.largest-answer} bytes
     * @param cut whether there was more
     */
    record Answered(int status, Map<String, String> headers, String body, boolean cut) implements OutboundAnswer {

        public Answered {
            headers = Map.copyOf(headers);
        }

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** Without the body, which is a stranger's. */
        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length() + " characters]";
        }
    }

    /** Nobody answered; it may be tried again. The call may have been heard all the same. */
    record Unreachable(Cause cause) implements OutboundAnswer {}

    /** Not called, and not to be called at that address. Nothing was sent. */
    record Refused(Objection objection) implements OutboundAnswer {}

    /** Why nobody answered. */
    enum Cause {
        /** The name is known to no name server, or none answered. */
        UNKNOWN_HOST,
        /** No connection came about. */
        NO_CONNECTION,
        /** Its certificate is not valid for that name, or no common protocol was found. */
        TLS,
        /** Time ran out before the answer was complete. */
        TIMEOUT,
        /** The connection ended early, or what came was not HTTP. */
        BROKEN;

        /** The word in storage and on pages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
