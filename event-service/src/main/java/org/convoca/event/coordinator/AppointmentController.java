package org.convoca.event.coordinator;

import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.DailyAllowance;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conveners appoint coordinators, change what they look after, and remove them; for the calls that they look after themselves. */
@RestController
@RequestMapping("/api/v1/coordination/coordinators")
@CalledBy("gateway")
class AppointmentController {

    private final Appointing appointing;
    private final AppointmentCheck check;
    private final Writing writing;
    private final Colleagues colleagues;
    private final DailyAllowance appointmentAllowance;

    AppointmentController(
            Appointing appointing,
            AppointmentCheck check,
            Writing writing,
            Colleagues colleagues,
            DailyAllowance appointmentAllowance) {
        this.appointing = appointing;
        this.check = check;
        this.writing = writing;
        this.colleagues = colleagues;
        this.appointmentAllowance = appointmentAllowance;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Colleague appoint(@RequestBody AppointmentForm form, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var convener = Access.convening(caller);
        var wanted = check.appointment(form);
        refuseBeyondOwnCalls(convener, wanted.duties());
        return shown(appointing.appoint(wanted), convener);
    }

    @GetMapping("/{id}")
    ResponseEntity<Colleague> get(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(id, Access.convening(caller)));
    }

    /** Changes what the form names, and leaves the rest. */
    @PatchMapping("/{id}")
    Colleague change(
            @PathVariable UUID id,
            @RequestBody AppointmentForm form,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var convener = Access.convening(caller);
        var before = appointing.get(id).duties();
        refuseBeyondOwnCalls(convener, before);
        var after = check.changed(before, form);
        refuseBeyondOwnCalls(convener, after);
        writing.change(id, form);
        appointing.change(id, after);
        return shown(id, convener);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        refuseBeyondOwnCalls(Access.convening(caller), appointing.get(id).duties());
        appointing.remove(id);
    }

    @PostMapping("/{id}/invitations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void inviteAgain(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        refuseBeyondOwnCalls(Access.convening(caller), appointing.get(id).duties());
        if (!appointmentAllowance.take("coordinator-invitations", id.toString())) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "They were invited often enough today. Please try again tomorrow.");
        }
        appointing.inviteAgain(id);
    }

    private Colleague shown(UUID id, Coordination convener) {
        return colleagues.find(id, convener.coordinator()).orElseThrow(Access::notFound);
    }

    /** Nobody gives away, or takes, more than they have. */
    private static void refuseBeyondOwnCalls(Coordination convener, Duties duties) {
        var own = convener.calls();
        if (!own.isEmpty() && (duties.calls().isEmpty() || !own.containsAll(duties.calls()))) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Conveners appoint and change coordinators of their own calls.");
        }
    }
}
