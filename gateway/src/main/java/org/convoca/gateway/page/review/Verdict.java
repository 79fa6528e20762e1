package org.convoca.gateway.page.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoca.gateway.client.WaitingKind;

/** What a coordinator says to something that waits. Each kind has its own word for it. */
enum Verdict {
    /** Publish, accept, let go on. */
    APPROVE,
    /** Reject, decline, cancel; the contact is told why. */
    REFUSE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> find(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }

    /** As the service that keeps the item calls it. An action was handed in, or its group left the roll: the second word is for those. */
    List<String> decisions(WaitingKind kind) {
        return switch (this) {
            case APPROVE ->
                switch (kind) {
                    case SIGNATURE -> List.of("publish");
                    case CLAIM, REGISTRATION -> List.of("accept");
                    case ACTION -> List.of("publish", "keep");
                };
            case REFUSE ->
                switch (kind) {
                    case SIGNATURE, CLAIM -> List.of("reject");
                    case REGISTRATION -> List.of("decline");
                    case ACTION -> List.of("reject", "cancel");
                };
        };
    }
}
