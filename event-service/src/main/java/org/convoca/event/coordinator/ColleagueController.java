package org.convoca.event.coordinator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells coordinators who else there is, and who could take over what is at hand. */
@RestController
@CalledBy("gateway")
class ColleagueController {

    private static final int MOST = 200;

    private final Colleagues colleagues;
    private final Territories territories;

    ColleagueController(Colleagues colleagues, Territories territories) {
        this.colleagues = colleagues;
        this.territories = territories;
    }

    /** @param region for what belongs to no territory; with a territory, its region counts */
    @GetMapping("/api/v1/coordination/colleagues")
    ResponseEntity<Colleagues.Page> all(
            @RequestParam Optional<String> territory,
            @RequestParam Optional<String> region,
            @RequestParam @Nullable String call,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var asking = Access.coordinating(caller).coordinator();
        var place = territory
                .filter(code -> !code.isBlank())
                .map(this::place)
                .or(() -> region.filter(code -> !code.isBlank()).map(ColleagueController::nowhere));
        var wanted = new Colleagues.Wanted(
                place.orElse(null), call == null || call.isBlank() ? null : call, after, Math.clamp(limit, 1, MOST));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(colleagues.find(wanted, asking));
    }

    private Colleagues.Place place(String code) {
        return territories
                .find(code)
                .map(found -> new Colleagues.Place(found.code(), found.region()))
                .orElseThrow(() -> unknown("/territory", "unknown-territory"));
    }

    private static Colleagues.Place nowhere(String region) {
        try {
            return new Colleagues.Place(null, Region.of(region));
        } catch (IllegalArgumentException _) {
            throw unknown("/region", "unknown-region");
        }
    }

    private static ProblemException unknown(String pointer, String code) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "There is no such place.",
                List.of(new FieldError(pointer, code, "This is not known here.")));
    }
}
