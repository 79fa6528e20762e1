package org.convoca.event.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.form.ContactFields;
import org.convoca.event.form.Findings;
import org.convoca.event.form.NameFields;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.text.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people who organise together, as they see each other: by name, never by address. */
@RestController
@RequestMapping("/api/v1/registrations/{registration}/organisers")
@CalledBy({"gateway", "operator"})
class TeamController {

    private final TeamAccess access;
    private final Inviting inviting;
    private final SealedContacts contacts;

    TeamController(TeamAccess access, Inviting inviting, SealedContacts contacts) {
        this.access = access;
        this.inviting = inviting;
        this.contacts = contacts;
    }

    record Invitation(
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale) {
        @Override
        public String toString() {
            return "Invitation[hidden]";
        }
    }

    /**
     * @param name null where another service keeps it, as that of the contact who signed
     * @param you whether it is the one who asks
     * @param state {@code invited} until the link was used, then {@code active}
     */
    record OrganiserItem(UUID id, @Nullable String name, Instant since, boolean you, String state) {
        @Override
        public String toString() {
            return "OrganiserItem[" + id + "]";
        }
    }

    record Items(List<OrganiserItem> items) {}

    @GetMapping
    ResponseEntity<Items> all(@PathVariable String registration, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var admitted = inviting.get(access.own(caller, registration));
        var items = admitted.organisers().stream()
                .map(organiser -> item(organiser, admitted.openedAt(), caller))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items(items));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OrganiserItem invite(
            @PathVariable String registration,
            @RequestBody Invitation invitation,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var id = access.own(caller, registration);
        var opened = inviting.get(id).openedAt();
        return item(inviting.invite(id, checked(invitation)), opened, caller);
    }

    private Inviting.Invitee checked(Invitation invitation) {
        var findings = new Findings();
        var fields = new ContactFields(findings);
        var person = new SealedContacts.Person(
                new PersonName(new NameFields(findings).required("/name", invitation.name(), 1)),
                fields.address("/email", invitation.email()),
                null);
        var locale = fields.locale(invitation.locale());
        findings.refuseIfAny();
        return new Inviting.Invitee(person, locale);
    }

    @DeleteMapping("/{organiser}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String registration,
            @PathVariable UUID organiser,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        inviting.remove(access.own(caller, registration), organiser, caller.isOperator());
    }

    private OrganiserItem item(Organiser organiser, Instant opened, Caller caller) {
        return new OrganiserItem(
                organiser.id(),
                contacts.open(organiser).map(person -> person.name().value()).orElse(null),
                Optional.ofNullable(organiser.since()).orElse(opened),
                isCaller(organiser, caller),
                organiser.activeSince() == null ? "invited" : "active");
    }

    private static boolean isCaller(Organiser organiser, Caller caller) {
        var session = caller.onBehalf();
        var id = session == null ? null : session.organiser();
        return id != null && organiser.isHeldBy(id);
    }
}
