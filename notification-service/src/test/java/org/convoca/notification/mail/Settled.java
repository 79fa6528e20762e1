package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.convoca.notification.template.Template;
import org.springframework.boot.test.context.TestComponent;

/** Puts mails into states and waits for states. */
@TestComponent
class Settled {

    private static final Instant NEVER = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Mails mails;

    Settled(Mails mails) {
        this.mails = mails;
    }

    /** A mail as a crash leaves it, once its lease has ended. */
    MailId abandoned(Template template, UUID signature) {
        return abandoned(MailOrder.of(signature, template, "es", "AR", Instant.now()));
    }

    /** That order as a crash leaves it, under the id of its subject's first event. */
    MailId abandoned(MailOrder order) {
        var id = new MailId(order.about() + ".1");
        mails.add(id, new Mail.Queued(order, Progress.NONE, NEVER));
        var stored = mails.find(id).orElseThrow();
        mails.replace(stored, new Mail.Sending(order, new Progress(1, 0, 0, null), LONG_AGO));
        return id;
    }

    <M extends Mail> M becomes(MailId id, Class<M> state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.find(id))
                        .hasValueSatisfying(stored -> assertThat(stored.state()).isInstanceOf(state)));
        return state.cast(mails.find(id).orElseThrow().state());
    }

    long unfinished() {
        return mails.unfinished();
    }
}
