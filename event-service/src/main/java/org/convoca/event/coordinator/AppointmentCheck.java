package org.convoca.event.coordinator;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.event.form.ContactFields;
import org.convoca.event.form.Findings;
import org.convoca.event.form.NameFields;
import org.convoca.platform.text.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads appointments and changes of them, field by field. */
@Component
class AppointmentCheck {

    /** As {@code Europe/Madrid}: a zone with a place knows its clock changes, an offset does not. */
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private static final ZoneId NO_ZONE = ZoneId.of("UTC");

    private final DutyFields duties;

    AppointmentCheck(DutyFields duties) {
        this.duties = duties;
    }

    /** Somebody who is to be appointed. */
    record Appointment(Person person, Duties duties, String locale, ZoneId zone) {}

    /** @throws org.convoca.platform.problem.ProblemException naming each field that needs attention */
    Appointment appointment(AppointmentForm form) {
        var findings = new Findings();
        var name = new NameFields(findings).required("/name", form.name(), 1);
        return appointment(form, name, findings);
    }

    /** As from the command line: the name is optional, as are the language and the zone. */
    Appointment operators(AppointmentForm form) {
        var findings = new Findings();
        var name = new NameFields(findings).optional("/name", form.name());
        var complete = new AppointmentForm(
                name,
                form.email(),
                form.roles(),
                form.scope(),
                form.calls(),
                form.locale() == null ? "en" : form.locale(),
                form.zone() == null ? "UTC" : form.zone());
        return appointment(complete, name, findings);
    }

    private Appointment appointment(AppointmentForm form, @Nullable String name, Findings findings) {
        var fields = new ContactFields(findings);
        var person = new Person(name == null ? null : new PersonName(name), fields.address("/email", form.email()));
        var roles = duties.roles(form.roles(), findings);
        var scope = duties.scope(form.scope(), isConvener(roles), findings);
        var calls = duties.calls(form.calls(), findings);
        var locale = fields.locale(form.locale());
        var zone = zone(form.zone(), findings);
        findings.refuseIfAny();
        return new Appointment(person, new Duties(roles, scope, calls), locale, zone);
    }

    /** What they look after from then on: what the form leaves out stays. */
    Duties changed(Duties before, AppointmentForm form) {
        var findings = new Findings();
        var roles = form.roles() == null ? before.roles() : duties.roles(form.roles(), findings);
        var scope = form.scope() == null ? before.scope() : duties.scope(form.scope(), isConvener(roles), findings);
        var calls = form.calls() == null ? before.calls() : duties.calls(form.calls(), findings);
        findings.refuseIfAny();
        return new Duties(roles, scope, calls);
    }

    /** How they are written to from then on: what the form leaves out stays. */
    Profile changed(Profile before, AppointmentForm form) {
        var findings = new Findings();
        var locale = form.locale() == null ? before.locale() : new ContactFields(findings).locale(form.locale());
        var zone = form.zone() == null ? before.zone() : zone(form.zone(), findings);
        findings.refuseIfAny();
        return before.in(locale, zone);
    }

    /** The name, or null where the form leaves it out. */
    @Nullable
    PersonName name(AppointmentForm form) {
        if (form.name() == null) {
            return null;
        }
        var findings = new Findings();
        var name = new NameFields(findings).required("/name", form.name(), 1);
        findings.refuseIfAny();
        return new PersonName(name);
    }

    private static ZoneId zone(@Nullable String typed, Findings findings) {
        var name = typed == null ? "" : typed.strip();
        if (name.isEmpty()) {
            findings.add("/zone", "required", "Say by whose clock days begin.");
            return NO_ZONE;
        }
        if (!ZONES.contains(name)) {
            findings.add("/zone", "unknown-zone", "A zone is named as Europe/Madrid.");
            return NO_ZONE;
        }
        return ZoneId.of(name);
    }

    private static boolean isConvener(List<CoordinatorRole> roles) {
        return roles.contains(CoordinatorRole.CONVENER);
    }
}
