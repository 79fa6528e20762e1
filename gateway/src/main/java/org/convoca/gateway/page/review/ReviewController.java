package org.convoca.gateway.page.review;

import java.util.List;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what waits, and the page that asks once more before a decision on several. */
@Controller
class ReviewController {

    static final String REVIEW = Desk.HOME + "/review";
    static final String CHOSEN = REVIEW + "/chosen";

    private final ReviewPage page;
    private final ChosenPage chosen;

    ReviewController(ReviewPage page, ChosenPage chosen) {
        this.page = page;
        this.chosen = chosen;
    }

    @GetMapping(REVIEW)
    String list(Desk desk, @RequestParam MultiValueMap<String, String> all, Model model) {
        return page.show(desk, Filter.of(new Typed(all)), all, model);
    }

    /** Changes nothing: it names what was chosen, and takes the reason. */
    @GetMapping(CHOSEN)
    String chosen(
            Desk desk,
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "approve") String verdict,
            @RequestParam MultiValueMap<String, String> all,
            Model model) {
        var asked = new Chosen(
                Pick.read(item),
                Verdict.find(verdict).orElse(Verdict.APPROVE),
                Grounds.NONE,
                Filter.of(new Typed(all)));
        return chosen.show(desk, asked, List.of(), model);
    }
}
