package org.convoca.gateway.page.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoca.gateway.client.Colleagues;
import org.convoca.gateway.client.Corrections;
import org.convoca.gateway.client.Corrections.Published;
import org.convoca.gateway.client.Portion;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Reviews;
import org.convoca.gateway.client.WaitingDetail;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.client.WaitingQuery;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.review.Grounds;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one signatory shows. */
@Component
class CorrectionPage {

    private static final int MOST_FOUND = 10;
    private static final List<String> CORRECTED = List.of("name", "acronym", "territory", "website");

    private final Corrections corrections;
    private final Wishes wishes;
    private final Reviews reviews;
    private final Colleagues colleagues;
    private final Places places;
    private final Desks desks;
    private final FormErrors errors;

    CorrectionPage(
            Corrections corrections,
            Wishes wishes,
            Reviews reviews,
            Colleagues colleagues,
            Places places,
            Desks desks,
            FormErrors errors) {
        this.corrections = corrections;
        this.wishes = wishes;
        this.reviews = reviews;
        this.colleagues = colleagues;
        this.places = places;
        this.desks = desks;
        this.errors = errors;
    }

    /**
     * A change that was made before.
     *
     * @param fields what stood there and what stands there since, by field
     */
    record Past(String at, String by, List<Changed> fields) {}

    record Changed(String field, String before, String after) {}

    /** Another one for which this one may stand. */
    record Target(String id, String name, String place) {}

    WaitingDetail find(Desk desk, UUID id) {
        return Readings.required(reviews.find(desk.coordination(), WaitingKind.SIGNATURE, id), ProblemType.NOT_FOUND)
                .value();
    }

    String show(Desk desk, UUID id, CorrectionForm typed, String done, Model model) {
        var found = find(desk, id);
        var path = CorrectionController.path(id);
        var form = typed.over(current(found));
        desks.frame(desk, path, model);
        model.addAttribute("name", found.item().title());
        model.addAttribute("status", String.valueOf(found.details().getOrDefault("status", "published")));
        model.addAttribute("done", done);
        model.addAttribute("form", form);
        model.addAttribute("path", path);
        model.addAttribute("back", desk.to(CorrectionController.ROLL));
        model.addAttribute("token", desks.token(CorrectionController.tokenPath(id)));
        model.addAttribute("territories", places.territories(desk.reader()));
        model.addAttribute("history", history(desk, found));
        model.addAttribute("wish", wishes.of(desk, id).orElse(null));
        model.addAttribute("targets", targets(desk, found, form.get("merge-search")));
        model.addAttribute("searched", !form.get("merge-search").isEmpty());
        model.addAttribute("templates", Grounds.TEMPLATES);
        model.addAttribute("grounds", new Grounds(form.get("template"), form.get("text")));
        said(desk, form, model);
        return "coordination-signatory";
    }

    private static Map<String, String> current(WaitingDetail found) {
        var details = found.details();
        var current = new HashMap<String, String>();
        current.put("name", found.item().title());
        current.put("acronym", text(details.getOrDefault("acronym", found.item().subtitle())));
        current.put("website", text(details.get("website")));
        current.put(
                "territory",
                found.item().territory() == null
                        ? "international"
                        : Objects.requireNonNull(found.item().territory()));
        current.put("version", String.valueOf(found.item().version()));
        return current;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private List<Past> history(Desk desk, WaitingDetail found) {
        var names = colleagues.names(desk.coordination());
        var past = new ArrayList<Past>();
        for (var entry : found.log()) {
            if (entry.what().equals("correct") && entry.details() != null) {
                past.add(new Past(
                        Moments.local(entry.at(), desk.zone(), desk.reader()),
                        entry.by() == null ? "" : names.getOrDefault(entry.by(), ""),
                        changed(desk, entry.details())));
            }
        }
        return past;
    }

    private List<Changed> changed(Desk desk, Map<String, ?> details) {
        return CORRECTED.stream()
                .filter(field -> details.containsKey(field + ".before") || details.containsKey(field + ".after"))
                .map(field -> new Changed(
                        field,
                        shown(desk, field, text(details.get(field + ".before"))),
                        shown(desk, field, text(details.get(field + ".after")))))
                .toList();
    }

    private String shown(Desk desk, String field, String value) {
        return field.equals("territory") && !value.isEmpty() ? places.territory(value, desk.reader()) : value;
    }

    private List<Target> targets(Desk desk, WaitingDetail found, String search) {
        if (search.isEmpty()) {
            return List.of();
        }
        var query = new WaitingQuery(found.item().call(), null, false, null, MOST_FOUND);
        return corrections.published(desk.coordination(), query, search)
                        instanceof Reading.Found<Portion<Published>> page
                ? page.value().items().stream()
                        .filter(one -> !one.id().equals(found.item().id()))
                        .map(one -> new Target(
                                one.id().toString(),
                                one.title(),
                                one.territory() == null ? "" : places.territory(one.territory(), desk.reader())))
                        .toList()
                : List.of();
    }

    private void said(Desk desk, CorrectionForm form, Model model) {
        List<FormError> said = form.general() != null
                ? errors.general(form.general(), desk.reader())
                : form.errors().isEmpty() ? List.of() : errors.of(CorrectionForm.FIELDS, form.errors(), desk.reader());
        model.addAttribute("errors", said);
        model.addAttribute("wrongStep", said.isEmpty() ? "" : form.step());
        model.addAttribute(
                "errorOf",
                said.stream().collect(Collectors.toMap(FormError::field, FormError::message, (first, _) -> first)));
    }
}
