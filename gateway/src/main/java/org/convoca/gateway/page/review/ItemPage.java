package org.convoca.gateway.page.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoca.gateway.client.Colleagues;
import org.convoca.gateway.client.Reviews;
import org.convoca.gateway.client.Waiting;
import org.convoca.gateway.client.WaitingDetail;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.WebAddresses;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Gathers all about one item: what is known of it, what can be done with it, and what was. */
@Component
class ItemPage {

    /** In these something waits; an action whose group left the roll says so beside its status. */
    private static final Set<String> WAITING = Set.of("awaiting-review", "requested");

    private final Reviews reviews;
    private final Words words;
    private final Facts facts;
    private final Rivals rivals;
    private final Vouchers vouchers;
    private final Colleagues colleagues;
    private final Desks desks;
    private final FormErrors errors;
    private final ChosenPage chosen;
    private final ReviewPage page;

    ItemPage(
            Reviews reviews,
            Words words,
            Facts facts,
            Rivals rivals,
            Vouchers vouchers,
            Colleagues colleagues,
            Desks desks,
            FormErrors errors,
            ChosenPage chosen,
            ReviewPage page) {
        this.reviews = reviews;
        this.words = words;
        this.facts = facts;
        this.rivals = rivals;
        this.vouchers = vouchers;
        this.colleagues = colleagues;
        this.desks = desks;
        this.errors = errors;
        this.chosen = chosen;
        this.page = page;
    }

    /**
     * An entry of the log, or an item of evidence, in words.
     *
     * @param code as in message keys
     * @param by a name, or empty
     */
    record Told(
            String code,
            String by,
            String at,
            @Nullable String text,
            @Nullable String link) {}

    /** Another one in which it may go on. */
    record Target(String id, String name) {}

    String show(Desk desk, Pick pick, ItemForm form, MultiValueMap<String, String> query, Model model) {
        var found = Readings.required(reviews.find(desk.coordination(), pick.kind(), pick.id()), ProblemType.NOT_FOUND)
                .value();
        var item = found.item();
        var names = colleagues.names(desk.coordination());
        var path = Words.path(pick.kind(), pick.id());
        desks.frame(desk, path, model);
        model.addAttribute("line", words.line(desk, item, names));
        model.addAttribute("locale", item.locale());
        model.addAttribute("contact", found.contact());
        model.addAttribute("facts", facts.of(desk, found.details()));
        model.addAttribute("path", path);
        model.addAttribute("back", desk.to(ReviewController.REVIEW));
        model.addAttribute("open", isOpen(found));
        told(desk, pick.kind(), found, names, model);
        model.addAttribute("rivals", rivals.of(desk, item, names));
        steps(desk, item, form, model);
        said(desk, form, model);
        page.done(desk, query, model);
        page.script(model);
        return "review-item";
    }

    private static boolean isOpen(WaitingDetail found) {
        var status = found.details().get("status");
        return found.item().settled() == null
                && found.item().waitingSince() != null
                && (status == null
                        || WAITING.contains(String.valueOf(status))
                        || Boolean.TRUE.equals(found.details().get("awaitingCoordinator")));
    }

    private void told(Desk desk, WaitingKind kind, WaitingDetail found, Map<UUID, String> names, Model model) {
        var item = found.item();
        model.addAttribute(
                "evidence",
                item.evidence().stream()
                        .map(one -> new Told(
                                known(desk, "review.evidence.kind.", one.kind()),
                                Words.name(one.by(), names),
                                at(desk, one.at()),
                                one.note(),
                                one.url() == null ? other(desk, kind, one.ref()) : WebAddresses.openable(one.url())))
                        .toList());
        model.addAttribute(
                "approvals",
                item.approvals().stream()
                        .map(one -> new Told("", Words.name(one.by(), names), at(desk, one.at()), null, null))
                        .toList());
        model.addAttribute(
                "vouchings",
                item.vouchings().stream()
                        .map(one -> new Told(
                                one.stands() == null ? "asked" : (one.stands() ? "stands" : "declined"),
                                Words.name(one.by(), names),
                                at(desk, one.askedAt()),
                                null,
                                other(
                                        desk,
                                        WaitingKind.SIGNATURE,
                                        one.signature().toString())))
                        .toList());
        model.addAttribute(
                "questions",
                item.questions().stream()
                        .map(one -> new Question(
                                one.text() == null ? "" : one.text(),
                                Words.name(one.by(), names),
                                at(desk, one.askedAt()),
                                one.answer(),
                                at(desk, one.answeredAt())))
                        .toList());
        model.addAttribute(
                "log",
                found.log().stream()
                        .map(one -> new Told(
                                known(desk, "decisions.what.", one.what()),
                                Words.name(one.by(), names),
                                at(desk, one.at()),
                                one.why(),
                                null))
                        .toList());
    }

    /** What was asked, and what came back. */
    record Question(
            String text,
            String by,
            String askedAt,
            @Nullable String answer,
            String answeredAt) {}

    private String known(Desk desk, String start, String code) {
        return words.isKnown(start + code, desk) ? code : "other";
    }

    private static String at(Desk desk, @Nullable Instant moment) {
        return moment == null ? "" : Words.moment(desk, moment);
    }

    private static @Nullable String other(Desk desk, WaitingKind kind, @Nullable String ref) {
        return ref == null ? null : Words.other(desk, kind == WaitingKind.CLAIM ? WaitingKind.SIGNATURE : kind, ref);
    }

    private void steps(Desk desk, Waiting item, ItemForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("evidenceKinds", ItemForm.EVIDENCE);
        model.addAttribute("vouchers", vouchers.found(desk, item.call(), form.get("voucher-search")));
        model.addAttribute("searched", !form.get("voucher-search").isEmpty());
        model.addAttribute(
                "colleagues",
                colleagues.of(desk.coordination(), item.territory(), item.call()).stream()
                        .filter(one -> !one.shown().isEmpty())
                        .toList());
        model.addAttribute("targets", targets(item));
        model.addAttribute("stepToken", desks.token(ItemController.tokenPath(Pick.of(item))));
    }

    private static List<Target> targets(Waiting item) {
        return item.hints().stream()
                .filter(hint ->
                        hint.code().equals("similar-group") || hint.code().equals("similar-signatory"))
                .filter(hint -> hint.ref() != null)
                .map(hint -> new Target(String.valueOf(hint.ref()), hint.value("name")))
                .toList();
    }

    private void said(Desk desk, ItemForm form, Model model) {
        List<FormError> said = form.general() != null
                ? errors.general(form.general(), desk.reader())
                : form.errors().isEmpty() ? List.of() : errors.of(ItemForm.FIELDS, form.errors(), desk.reader());
        chosen.form(desk, Grounds.NONE, said, model);
        model.addAttribute("wrongStep", said.isEmpty() ? "" : form.step());
        model.addAttribute(
                "errorOf",
                said.stream().collect(Collectors.toMap(FormError::field, FormError::message, (first, _) -> first)));
    }
}
