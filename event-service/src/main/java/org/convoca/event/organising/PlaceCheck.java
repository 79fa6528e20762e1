package org.convoca.event.organising;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.convoca.contracts.territory.Territories;
import org.convoca.event.action.ActionForm.PlaceForm;
import org.convoca.event.action.ActionForm.PointForm;
import org.convoca.event.action.Place;
import org.convoca.event.action.Point;
import org.convoca.event.action.Precision;
import org.jspecify.annotations.Nullable;

/** Reads where an action takes place. */
final class PlaceCheck {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_ROUTE = 50;

    private final Findings findings;
    private final PlainText text;
    private final Territories territories;

    PlaceCheck(Findings findings, Territories territories) {
        this.findings = findings;
        this.text = new PlainText(findings);
        this.territories = territories;
    }

    /** @param needsTerritory whether the action happens on some ground */
    Place read(PlaceForm form, boolean needsTerritory) {
        var route = route(form.route());
        var given = point("/place/point", form.point());
        var point = given == null && !route.isEmpty() ? route.getFirst() : given;
        var locality = text.line("/place/locality", form.locality(), LONGEST_NAME);
        return new Place(
                text.line("/place/name", form.name(), LONGEST_NAME),
                text.line("/place/address", form.address(), LONGEST_ADDRESS),
                locality,
                territory(form.territory(), needsTerritory),
                point,
                precision(form.precision(), point, locality),
                route,
                hiddenUntil(form.hiddenUntil()));
    }

    private @Nullable String territory(@Nullable String code, boolean needed) {
        if (code == null || code.isBlank()) {
            if (needed) {
                findings.open("/place/territory", "required", "Say in which territory it takes place.");
            }
            return null;
        }
        if (territories.find(code.strip()).isEmpty()) {
            findings.wrong("/place/territory", "unknown-territory", "There is no territory of this code.");
            return null;
        }
        return code.strip();
    }

    private @Nullable Point point(String pointer, @Nullable PointForm form) {
        if (form == null || (form.lat() == null && form.lon() == null)) {
            return null;
        }
        if (form.lat() == null || form.lon() == null || !Point.isOnEarth(form.lat(), form.lon())) {
            findings.wrong(
                    pointer,
                    "coordinates-out-of-range",
                    "Latitudes go from -90 to 90 and longitudes from -180 to 180.");
            return null;
        }
        return new Point(form.lat(), form.lon());
    }

    private List<Point> route(@Nullable List<PointForm> forms) {
        if (forms == null || forms.isEmpty()) {
            return List.of();
        }
        if (forms.size() < 2 || forms.size() > LONGEST_ROUTE) {
            findings.wrong("/place/route", "not-a-route", "A route has 2 to " + LONGEST_ROUTE + " points.");
            return List.of();
        }
        var route = new ArrayList<Point>();
        for (var at = 0; at < forms.size(); at++) {
            var point = point("/place/route/" + at, forms.get(at));
            if (point != null) {
                route.add(point);
            }
        }
        return route;
    }

    private Precision precision(@Nullable String code, @Nullable Point point, @Nullable String locality) {
        if (code == null || code.isBlank()) {
            var known = locality == null ? Precision.TERRITORY : Precision.LOCALITY;
            return point == null ? known : Precision.EXACT;
        }
        try {
            return Precision.of(code.strip());
        } catch (IllegalArgumentException _) {
            findings.wrong("/place/precision", "unknown-precision", "It is exact, street, locality or territory.");
            return Precision.TERRITORY;
        }
    }

    private @Nullable Instant hiddenUntil(@Nullable String moment) {
        if (moment == null || moment.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(moment.strip()).toInstant();
        } catch (DateTimeParseException _) {
            findings.wrong("/place/hiddenUntil", "not-a-moment", "A moment is written as 2027-01-16T16:00:00Z.");
            return null;
        }
    }
}
