package org.convoca.event.coordinator;

import java.util.UUID;
import org.convoca.contracts.coordinator.CoordinatorChanged;
import org.springframework.stereotype.Service;

/** What coordinators are called and how they are written to: they say it themselves, or a convener does. */
@Service
class Writing {

    private final Coordinators coordinators;
    private final AppointmentCheck check;
    private final People people;

    Writing(Coordinators coordinators, AppointmentCheck check, People people) {
        this.coordinators = coordinators;
        this.check = check;
        this.people = people;
    }

    /** What the form leaves out stays; of it, only the name, the language and the zone count. */
    void change(UUID id, AppointmentForm form) {
        var name = check.name(form);
        coordinators.change(id, state -> {
            if (!(state instanceof Coordinator.Serving serving)) {
                throw Access.notFound();
            }
            var profile = check.changed(serving.profile(), form);
            if (name != null) {
                var before = people.open(id, profile.person());
                profile = name.equals(before.name())
                        ? profile
                        : profile.with(people.seal(id, new Person(name, before.address())));
            }
            var next = serving.of(profile);
            return next.equals(serving) ? Turn.stay(true) : Turn.move(next, true, CoordinatorChanged::new);
        });
    }
}
