package org.convoca.gateway.page.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.gateway.client.Colleagues;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Reviews;
import org.convoca.gateway.client.Waiting;
import org.convoca.gateway.client.WaitingDetail;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.platform.problem.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Names what was chosen before anything is decided, and takes one reason for all of it. */
@Component
class ChosenPage {

    private static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/reason", "text"),
            Map.entry("/reason/template", "template"),
            Map.entry("/reason/text", "text")));
    private static final int A_FEW = 3;

    private final Inbox inbox;
    private final Reviews reviews;
    private final Words words;
    private final Colleagues colleagues;
    private final Desks desks;
    private final FormErrors errors;
    private final ReviewPage page;

    ChosenPage(
            Inbox inbox,
            Reviews reviews,
            Words words,
            Colleagues colleagues,
            Desks desks,
            FormErrors errors,
            ReviewPage page) {
        this.inbox = inbox;
        this.reviews = reviews;
        this.words = words;
        this.colleagues = colleagues;
        this.desks = desks;
        this.errors = errors;
        this.page = page;
    }

    String show(Desk desk, Chosen chosen, List<FieldError> wrong, Model model) {
        var picks = chosen.picks();
        var names = colleagues.names(desk.coordination());
        var lines = items(desk, chosen).stream()
                .map(item -> words.line(desk, item, names))
                .toList();
        desks.frame(desk, path(chosen), model);
        model.addAttribute("lines", lines);
        model.addAttribute("picks", picks.stream().map(Pick::written).toList());
        model.addAttribute("count", picks.size());
        model.addAttribute("unseen", picks.size() - lines.size());
        model.addAttribute("verdict", chosen.verdict().code());
        model.addAttribute("filter", chosen.from());
        model.addAttribute(
                "back",
                desk.to(chosen.from()
                        .path(ReviewController.REVIEW, chosen.from().after())));
        form(desk, chosen.grounds(), said(desk, wrong), model);
        page.script(model);
        return "review-chosen";
    }

    private static String path(Chosen chosen) {
        return ReviewController.CHOSEN + "?verdict=" + chosen.verdict().code()
                + chosen.picks().stream().map(pick -> "&item=" + pick.written()).collect(Collectors.joining());
    }

    /** What every form with a verdict needs. */
    void form(Desk desk, Grounds grounds, List<FormError> said, Model model) {
        model.addAttribute("templates", Grounds.TEMPLATES);
        model.addAttribute("grounds", grounds);
        model.addAttribute("decisionPath", desk.to(DecisionController.DECISIONS));
        model.addAttribute("token", desks.token(DecisionController.DECISIONS));
        model.addAttribute("errors", said);
        model.addAttribute(
                "errorOf",
                said.stream().collect(Collectors.toMap(FormError::field, FormError::message, (first, _) -> first)));
    }

    private List<FormError> said(Desk desk, List<FieldError> wrong) {
        if (wrong.isEmpty()) {
            return List.of();
        }
        return wrong.getFirst().code().equals("press-again")
                ? errors.general("error.form.press-again", desk.reader())
                : errors.of(FIELDS, wrong, desk.reader());
    }

    /** A few are asked for one by one; many are found where they were chosen. */
    private List<Waiting> items(Desk desk, Chosen chosen) {
        if (chosen.picks().size() > A_FEW) {
            return inbox.gather(desk, chosen.from(), Inbox.PAGE).items().stream()
                    .filter(item -> item.known() != null && chosen.picks().contains(Pick.of(item)))
                    .toList();
        }
        return chosen.picks().stream()
                .map(pick -> reviews.find(desk.coordination(), pick.kind(), pick.id()))
                .flatMap(reading -> reading instanceof Reading.Found<WaitingDetail> found
                        ? Stream.of(found.value().item())
                        : Stream.empty())
                .filter(item -> item.known() != null)
                .toList();
    }
}
