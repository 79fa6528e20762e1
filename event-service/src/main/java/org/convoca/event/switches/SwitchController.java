package org.convoca.event.switches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.convoca.event.switches.SwitchState.Turn;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.text.NameText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conveners of all calls, and operators, see how the switches stand and turn them. */
@RestController
@RequestMapping("/api/v1/coordination/switches")
@CalledBy({"gateway", "operator"})
class SwitchController {

    private static final Logger log = LoggerFactory.getLogger(SwitchController.class);
    private static final String REFUSAL = "Conveners of all calls turn switches.";
    private static final int LONGEST_WHY = 200;
    private static final long LONGEST_MINUTES = Duration.ofDays(7).toMinutes();

    private final StoredSwitches switches;
    private final Clock clock;

    SwitchController(StoredSwitches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    /**
     * A switch as it stands.
     *
     * @param off the turn by which it is off now, or null while it is on
     * @param log the last turns, the newest first
     */
    record Shown(String code, @Nullable Turn off, List<Turn> log) {}

    record Items(List<Shown> items) {}

    /** @param minutes after which it goes on again by itself; left out: when somebody turns it on */
    record Wanted(
            @Nullable Boolean off,
            @Nullable Long minutes,
            @Nullable String why) {}

    @GetMapping
    ResponseEntity<Items> all(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        who(caller);
        var now = clock.instant();
        var shown = switches.all().stream()
                .map(state -> new Shown(state.which().code(), state.off(now), state.log()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items(shown));
    }

    @PutMapping("/{code}")
    ResponseEntity<Items> turn(
            @PathVariable String code, @RequestBody Wanted wanted, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var by = who(caller);
        var which = Switch.find(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such switch."));
        var turn = checked(wanted, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        switches.turn(which, turn);
        log.warn("switch {} turned {} by {}, until {}", code, turn.off() ? "off" : "on", by, turn.until());
        return all(caller);
    }

    private static Turn checked(Wanted wanted, String by, Instant now) {
        var errors = new ArrayList<FieldError>();
        var why = wanted.why() == null ? "" : NameText.normalised(wanted.why());
        var minutes = wanted.minutes();
        if (wanted.off() == null) {
            errors.add(new FieldError("/off", "required", "Off, or on?"));
        }
        if (why.isEmpty()) {
            errors.add(new FieldError("/why", "required", "Say why: others will ask."));
        } else if (why.codePointCount(0, why.length()) > LONGEST_WHY) {
            errors.add(new FieldError("/why", "too-long", "At most " + LONGEST_WHY + " characters."));
        } else if (!NameText.isReadable(why)) {
            errors.add(new FieldError("/why", "not-allowed-characters", "Some of these characters cannot be read."));
        }
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            errors.add(new FieldError("/minutes", "out-of-range", "Between one minute and a week."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, ProblemType.INVALID_REQUEST.hint(), errors);
        }
        var off = Boolean.TRUE.equals(wanted.off());
        return new Turn(now, by, off, off && minutes != null ? now.plus(Duration.ofMinutes(minutes)) : null, why);
    }

    /** @throws ProblemException with 403 for anybody else */
    private static String who(Caller caller) {
        if (caller.isOperator()) {
            return "operator";
        }
        var convener = caller.convener(REFUSAL);
        if (!convener.calls().isEmpty()) {
            throw new ProblemException(ProblemType.FORBIDDEN, REFUSAL);
        }
        return convener.coordinator().toString();
    }
}
