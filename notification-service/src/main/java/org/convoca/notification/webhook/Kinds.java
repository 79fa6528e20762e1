package org.convoca.notification.webhook;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionReported;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.event.EventType;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureDuplicate;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureWithdrawn;

/** The kinds of facts of which an endpoint can hear: those types of events that tell what the public sees. */
final class Kinds {

    /** What the test button sends; nothing happened. */
    static final String TEST = "org.convoca.webhook.test.v1";

    /** In the order in which they are offered. */
    static final List<String> ALL = Stream.concat(
                    Stream.of(
                            SignaturePublished.class,
                            SignatureAmended.class,
                            SignatureWithdrawn.class,
                            SignatureInvalidated.class,
                            SignatureDuplicate.class,
                            ActionPublished.class,
                            ActionChanged.class,
                            ActionCancelled.class,
                            ActionReported.class),
                    Stream.of(CallEvent.class.getPermittedSubclasses()))
            .map(Kinds::of)
            .toList();

    private Kinds() {}

    static String of(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(EventType.class)).value();
    }
}
