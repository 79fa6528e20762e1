package org.convoca.gateway.page.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoca.gateway.client.Gazetteer;
import org.convoca.gateway.client.Gazetteer.Settlement;
import org.convoca.platform.problem.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Settles which places a filled form means, and takes the buttons that save nothing, before anything is saved. */
@Component
class Placing {

    private final Gazetteer gazetteer;
    private final Pointing pointing;

    Placing(Gazetteer gazetteer, Pointing pointing) {
        this.gazetteer = gazetteer;
        this.pointing = pointing;
    }

    /** What is to be done with a form. */
    sealed interface Outcome {}

    /** It can be saved. */
    record Settled(ActionForm form) implements Outcome {}

    /** It is shown again. */
    record Again(Filled filled, HttpStatus status) implements Outcome {

        private static Again asking(Filled filled) {
            return new Again(filled, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    Outcome settle(Filled filled) {
        var form = filled.form();
        var turned = pointing.taken(form).or(() -> form.is("step", "co") ? Optional.of(form) : Optional.empty());
        if (turned.isPresent()) {
            return new Again(filled.turned(turned.get()), HttpStatus.OK);
        }
        var route = Route.parse(form.get("route"));
        return route.isToBeLookedUp() ? along(filled, route) : place(filled);
    }

    /** Names of places on the way are found first, and shown before anything is saved. */
    private Outcome along(Filled filled, Route route) {
        var form = filled.form();
        var found = route.found(name -> meant(name, filled.workspace().reader()).stream()
                .max(Comparator.comparing(place -> place.territories().contains(form.get("territory")))));
        var code = found.isToBeLookedUp() ? "unknown-place" : "look-again";
        return Again.asking(filled.as(pointing.along(form.with("route", found.text())))
                .wrong(List.of(new FieldError("/place/route", code, "Look at the route."))));
    }

    /** Asks which place is meant. */
    private Outcome place(Filled filled) {
        var form = filled.form();
        var chosen = form.has("pick") ? OfferedPlace.settlement(form.get("pick")) : null;
        if (chosen != null) {
            return new Settled(form.picked(chosen));
        }
        if (form.is("pick", "none")) {
            return new Settled(form.asTyped());
        }
        var found = form.isToBeLookedUp() || form.is("step", "place")
                ? meant(form, filled.workspace().reader())
                : List.<Settlement>of();
        if (!found.isEmpty()) {
            return Again.asking(filled.asking(found));
        }
        if (form.is("step", "place")) {
            return Again.asking(filled.wrong("error.form.no-place"));
        }
        return new Settled(form.isToBeLookedUp() ? form.asTyped() : form);
    }

    /** The places that may be meant by the name of the town. */
    List<Settlement> meant(ActionForm form, Locale reader) {
        return meant(form.get("locality"), reader);
    }

    private List<Settlement> meant(String name, Locale reader) {
        return gazetteer.named(name, reader);
    }
}
