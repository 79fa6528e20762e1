package org.convoca.trials.fault;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.history.Operation;
import org.convoca.trials.system.DerivedIds;
import org.convoca.trials.system.Wait;

/** F24: contacts have their data erased while Kafka is away. */
final class ErasedMeanwhile implements Fault {

    private static final int ERASED = 20;
    private static final int SECONDS_AWAY = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<Operation> leaving = new ArrayList<>();

    @Override
    public String id() {
        return "F24";
    }

    @Override
    public String what() {
        return "contacts are erased while Kafka is away";
    }

    @Override
    public String threshold() {
        return "afterwards no service holds anything of them; the organisations stay listed";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        leaving.clear();
        for (var number = 0; number < scene.setting().scaled(ERASED, 2); number++) {
            var operation = scene.crowd().signNow();
            scene.crowd().confirmNow(operation);
            leaving.add(operation);
        }
        Wait.until(PATIENCE, () -> scene.rest().await(Duration.ofSeconds(5)) || mailsAreThere(scene, leaving));
        scene.system().kafka().kill();
        var erased = leaving.stream()
                .filter(operation -> Wait.until(PATIENCE, () -> scene.crowd().eraseNow(operation)))
                .toList();
        Wait.pause(Duration.ofSeconds(scene.setting().scaled(SECONDS_AWAY, 10)));
        scene.system().kafka().start();
        scene.measure("faults", 1);
        scene.measure("erased", erased.size());
        scene.findings()
                .check(Invariant.I8, erased.size() == leaving.size(), "not all could erase their data meanwhile");
    }

    private static boolean mailsAreThere(Scene scene, List<Operation> leaving) {
        var taken = scene.system().mails().all();
        return leaving.stream()
                .allMatch(operation -> taken.stream()
                                .filter(mail -> mail.to().equals(operation.email()))
                                .count()
                        >= 2);
    }

    @Override
    public void atRest(Scene scene) {
        leaving.forEach(operation -> isForgotten(scene, String.valueOf(operation.id())));
    }

    private static void isForgotten(Scene scene, String id) {
        var databases = scene.system().databases();
        var signature = databases
                .collection(Service.SIGNATURE, "signatures")
                .find(Filters.eq("_id", id))
                .first();
        scene.findings()
                .check(
                        Invariant.I9,
                        signature != null
                                && signature.get("state", Document.class).get("contact") == null,
                        "signature " + id + " still has a contact");
        var registration = databases
                .collection(Service.EVENT, "registrations")
                .find(Filters.eq("_id", DerivedIds.registration(id)))
                .first();
        scene.findings()
                .check(
                        Invariant.I9,
                        registration != null && organisers(registration).isEmpty(),
                        "the registration of " + id + " still has its organiser");
    }

    private static List<?> organisers(Document registration) {
        var team = registration.get("state", Document.class).get("team", Document.class);
        return team == null ? List.of() : team.getList("organisers", Object.class, List.of());
    }
}
