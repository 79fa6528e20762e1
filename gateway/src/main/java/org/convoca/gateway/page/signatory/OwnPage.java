package org.convoca.gateway.page.signatory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.gateway.client.OwnSignature;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.action.Moments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what an organisation's own page shows. */
@Component
class OwnPage {

    /** What may be said to have just been done. */
    private static final List<String> DONE = List.of("amended", "asked", "handing-over", "withdrawn", "no-actions");

    private final OwnDesks desks;
    private final Places places;

    OwnPage(OwnDesks desks, Places places) {
        this.desks = desks;
        this.places = places;
    }

    /**
     * How an organisation is called.
     *
     * @param place its territory by name, or its region
     */
    record Shown(String name, List<NameIn> names, String acronym, String website, String place) {}

    /**
     * A further name.
     *
     * @param tag its language (BCP 47)
     * @param direction of its script
     * @param language in the reader's words
     */
    record NameIn(String tag, String direction, String language, String name) {}

    /** @param when a day in words */
    record Past(String when, String what, String by, List<Changed> changes) {}

    /**
     * @param field {@code name}, {@code acronym} …
     * @param language of a further name in the reader's words, or empty
     */
    record Changed(String field, String language, String before, String after) {}

    String show(OwnDesk desk, String done, Model model) {
        var signature = desk.signature();
        desks.frame(desk, OwnDesk.HOME, model);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("shown", shown(signature.organisation(), desk.reader()));
        model.addAttribute("asked", signature.asked() == null ? null : shown(signature.asked(), desk.reader()));
        model.addAttribute(
                "rollPath", Paths.roll(desk.language(), signature.call().slug()));
        model.addAttribute("namesPath", desk.to(OwnDesk.NAMES));
        model.addAttribute("contactPath", desk.to(OwnDesk.CONTACT));
        model.addAttribute("withdrawPath", desk.to(OwnDesk.WITHDRAW));
        model.addAttribute("erasePath", desk.to(OwnDesk.ERASE));
        model.addAttribute("dataPath", desk.to(OwnDesk.DATA));
        model.addAttribute("actionsPath", desk.to(OwnDesk.ACTIONS));
        model.addAttribute("signOutPath", desk.to(OwnDesk.SIGN_OUT));
        model.addAttribute("token", desks.token(OwnDesk.HOME));
        model.addAttribute("history", history(signature, desk.reader()));
        var change = signature.contactChange();
        model.addAttribute("agreeUntil", change == null ? "" : day(change.expiresAt(), desk.reader()));
        return "signature";
    }

    private Shown shown(OwnSignature.Named organisation, Locale reader) {
        return new Shown(
                organisation.name(),
                organisation.names().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(name -> new NameIn(
                                name.getKey(),
                                Language.directionOf(name.getKey()),
                                Language.spoken(name.getKey(), reader),
                                name.getValue()))
                        .toList(),
                organisation.acronym() == null ? "" : organisation.acronym(),
                organisation.website() == null ? "" : organisation.website(),
                organisation.territory() == null
                        ? places.region(organisation.region(), reader)
                        : places.territory(organisation.territory(), reader));
    }

    private List<Past> history(OwnSignature signature, Locale reader) {
        return signature.history().stream()
                .map(entry -> new Past(
                        day(entry.at(), reader),
                        entry.what(),
                        entry.by(),
                        entry.changes().stream()
                                .map(change -> changed(change, reader))
                                .toList()))
                .toList();
    }

    private Changed changed(OwnSignature.Change change, Locale reader) {
        var parts = change.field().split("\\.", 2);
        var language = parts.length == 2 ? Language.spoken(parts[1], reader) : "";
        return new Changed(
                parts[0], language, shown(change, change.before(), reader), shown(change, change.after(), reader));
    }

    private String shown(OwnSignature.Change change, String value, Locale reader) {
        return change.field().equals("territory") && !value.isEmpty() ? places.territory(value, reader) : value;
    }

    private static String day(Instant moment, Locale reader) {
        return Moments.day(LocalDate.ofInstant(moment, ZoneOffset.UTC), reader);
    }
}
