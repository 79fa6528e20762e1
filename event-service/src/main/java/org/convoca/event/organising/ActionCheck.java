package org.convoca.event.organising;

import java.time.Clock;
import java.util.Optional;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.Content;
import org.convoca.event.action.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what organisers write. */
@Component
class ActionCheck {

    private final Territories territories;
    private final Ground ground;
    private final Clock clock;

    ActionCheck(Territories territories, Ground ground, Clock clock) {
        this.territories = territories;
        this.ground = ground;
        this.clock = clock;
    }

    /**
     * @param week of the call
     * @param region of the group, for what has no territory
     * @param before the action's content until now, whose time stays allowed; null for a new one
     * @param afterwards whether what is over may be entered
     */
    record Setting(ActionWeek week, Region region, @Nullable Content before, boolean afterwards) {}

    /**
     * @param content null while something has to be settled
     * @param findings what is wrong, and what has to be settled
     */
    record Result(@Nullable Content content, Findings findings) {}

    Result check(ActionForm form, Setting setting) {
        var findings = new Findings();
        var words = new WordsCheck(findings);
        var details = new DetailsCheck(findings);
        var kind = details.kind(form.kind());
        var titles = words.titles(form.title());
        var descriptions = words.descriptions(form.description());
        var placeForm = form.place() == null ? ActionForm.PlaceForm.EMPTY : form.place();
        var place = new PlaceCheck(findings, territories).read(placeForm, kind != ActionKind.ONLINE);
        confirmTerritory(place, form, findings);
        var when = new WhenCheck(findings).read(form, zone(place));
        if (when != null) {
            new TimeCheck(findings, clock.instant()).check(when, setting);
        }
        var languages = words.languages(form.languages());
        var accessibility = words.note("/accessibility", form.accessibility());
        var contact = words.contact("/publicContact", form.publicContact());
        var url = details.url(form.url());
        var size = details.size(form.expectedSize());
        var coOrganisers = details.coOrganisers(form.coOrganisers());
        if (kind == null || when == null || !findings.isClean()) {
            return new Result(null, findings);
        }
        var content = new Content(
                kind,
                titles,
                descriptions,
                place,
                region(place, setting.region()),
                when,
                languages,
                accessibility,
                contact,
                url,
                size,
                coOrganisers,
                Boolean.TRUE.equals(form.tentative()));
        return new Result(content, findings);
    }

    private void confirmTerritory(Place place, ActionForm form, Findings findings) {
        var point = place.point();
        var territory = place.territory();
        if (point != null
                && territory != null
                && !Boolean.TRUE.equals(form.territoryConfirmed())
                && !ground.mayLieIn(point, territory)) {
            findings.open(
                    "/place/territory",
                    "point-in-another-territory",
                    "The point lies in another territory; move it, choose that one, or say that this is meant.");
        }
    }

    private @Nullable String zone(Place place) {
        var point = place.point();
        return point == null ? null : ground.zone(point).orElse(null);
    }

    private Region region(Place place, Region groups) {
        return Optional.ofNullable(place.territory())
                .flatMap(territories::find)
                .map(Territory::region)
                .orElse(groups);
    }
}
