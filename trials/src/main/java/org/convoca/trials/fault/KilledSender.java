package org.convoca.trials.fault;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Mails;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Tap;
import org.convoca.trials.system.Wait;

/**
 * F4: notification-service dies when the mail server has taken a mail and before it knows. By its template the mail is sent once more (confirmations:
 * without it nobody could go on) or given up and reported to the operator (all that is only news).
 */
final class KilledSender implements Fault {

    private static final int KILLS = 20;
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(60);
    private static final String UNKNOWN = "outcome-unknown";

    private Dialogues dialogues = new Dialogues(_ -> false);

    @Override
    public String id() {
        return "F4";
    }

    @Override
    public String what() {
        return "kill -9 of notification-service between a mail's acceptance and the mark";
    }

    @Override
    public String threshold() {
        return "each such mail comes twice or is reported, as its template says; no other comes twice";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var system = scene.system();
        var armed = new AtomicBoolean();
        dialogues = new Dialogues(
                _ -> armed.compareAndSet(true, false) && system.signal(Service.NOTIFICATION, Signal.KILL));
        system.network().smtp().tap(dialogues);
        var kills = scene.setting().scaled(KILLS, 2);
        for (var kill = 0; kill < kills; kill++) {
            var victim = system.pid(Service.NOTIFICATION);
            armed.set(true);
            Wait.until(LONGEST_AWAY, () -> !armed.get());
            Wait.until(
                    LONGEST_AWAY,
                    () -> !system.pid(Service.NOTIFICATION).equals(victim) && system.isReady(Service.NOTIFICATION));
        }
        system.network().smtp().tap(Tap.NONE);
        scene.measure("faults", kills);
    }

    @Override
    public void atRest(Scene scene) {
        var orders = scene.system().databases().collection(Service.NOTIFICATION, "mails");
        var taken = scene.system().mails().all();
        var again = 0;
        var reported = 0;
        for (var id : Set.copyOf(dialogues.unanswered())) {
            var order = orders.find(Filters.eq("_id", id)).first();
            var isReported = order != null && UNKNOWN.equals(reason(order));
            again += isReported ? 0 : 1;
            reported += isReported ? 1 : 0;
            var unknown = Collections.frequency(dialogues.unanswered(), id);
            var came = times(taken, id);
            scene.findings()
                    .check(
                            Invariant.I5,
                            order != null && came == (isReported ? unknown : unknown + 1),
                            "mail " + id + " came " + came + " times" + (isReported ? " and is reported" : ""));
        }
        scene.measure("sentAgain", again);
        scene.measure("reportedUnknown", reported);
        scene.findings()
                .check(Invariant.I5, again + reported > 0, "the fault did not happen: no mail was taken unknown");
    }

    private static String reason(Document order) {
        return String.valueOf(order.get("state", Document.class).get("reason"));
    }

    private static long times(List<Mails.Mail> taken, String id) {
        return taken.stream()
                .filter(mail -> mail.messageId().startsWith(id + "@"))
                .count();
    }
}
