package org.convoca.event.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionForm.PlaceForm;
import org.convoca.event.action.ActionForm.PointForm;

/** A march in Bilbao in a week far ahead, and what a test wants to be different. */
public final class ActionForms {

    private String kind = "march";
    private Map<String, String> title = Map.of("es", "Marcha contra la guerra");
    private Map<String, String> description = Map.of("es", "Salimos de la plaza.\nMás en https://example.org/marcha");
    private PlaceForm place = new PlaceForm(
            "Plaza Moyúa",
            "Plaza Moyúa s/n",
            "Bilbao",
            "x-basque-country",
            new PointForm(43.263, -2.935),
            "exact",
            null,
            null);
    private String start = "2099-01-16T18:00";
    private String startOffset;
    private String end = "2099-01-16T20:00";
    private String endOffset;
    private String zone = "Europe/Madrid";
    private String day;
    private Boolean duringTheWeek;
    private String url = "https://example.org/marcha";
    private Integer size = 500;
    private Boolean confirmed;
    private List<String> coOrganisers;

    public static ActionForms aForm() {
        return new ActionForms();
    }

    /** At that time, with no end. */
    public ActionForms at(String where, String when) {
        zone = where;
        start = when;
        end = null;
        return this;
    }

    public ActionForms startOffset(String offset) {
        startOffset = offset;
        return this;
    }

    public ActionForms end(String when) {
        end = when;
        return this;
    }

    public ActionForms endOffset(String offset) {
        endOffset = offset;
        return this;
    }

    public ActionForms day(String when) {
        day = when;
        return this;
    }

    /** On that day and at no time. */
    public ActionForms onlyDay(String when) {
        return withoutTime().day(when);
    }

    public ActionForms someTimeDuringTheWeek() {
        duringTheWeek = true;
        return withoutTime();
    }

    private ActionForms withoutTime() {
        start = null;
        end = null;
        zone = null;
        return this;
    }

    public ActionForms kind(String code) {
        kind = code;
        return this;
    }

    public ActionForms title(String language, String text) {
        title = new HashMap<>(Map.of(language, text));
        return this;
    }

    public ActionForms noTitle() {
        title = null;
        return this;
    }

    public ActionForms description(String text) {
        description = Map.of("es", text);
        return this;
    }

    public ActionForms url(String address) {
        url = address;
        return this;
    }

    public ActionForms size(Integer people) {
        size = people;
        return this;
    }

    public ActionForms point(Double lat, Double lon) {
        return place(place.locality(), place.territory(), new PointForm(lat, lon), place.hiddenUntil());
    }

    public ActionForms in(String locality, String territory) {
        return place(locality, territory, place.point(), place.hiddenUntil());
    }

    public ActionForms hiddenUntil(String moment) {
        return place(place.locality(), place.territory(), place.point(), moment);
    }

    private ActionForms place(String locality, String territory, PointForm point, String hidden) {
        place = new PlaceForm(place.name(), place.address(), locality, territory, point, "exact", null, hidden);
        return this;
    }

    public ActionForms nowhere() {
        place = null;
        return this;
    }

    public ActionForms territoryConfirmed() {
        confirmed = true;
        return this;
    }

    public ActionForms together(String... signatures) {
        coOrganisers = List.of(signatures);
        return this;
    }

    public ActionForm build() {
        return new ActionForm(
                kind,
                title,
                description,
                place,
                start,
                startOffset,
                end,
                endOffset,
                zone,
                day,
                duringTheWeek,
                List.of("es", "eu"),
                "Recorrido llano",
                null,
                url,
                size,
                coOrganisers,
                null,
                confirmed);
    }
}
