package org.convoca.gateway.page.revision;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.client.ConvenedTexts;
import org.convoca.gateway.client.ConvenedTexts.InOneLanguage;
import org.convoca.gateway.client.ConvenedTexts.Signatory;
import org.convoca.gateway.client.Portion;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.coordination.ConvenedCalls;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what is shown of a call's texts, and of who has not signed the latest. */
@Component
class ConvenedTextsPage {

    private static final String TEXTS = RevisionController.TEXTS;
    private static final List<String> DONE = List.of("first", "minor", "major");

    private final ConvenedCalls calls;
    private final Places places;
    private final Desks desks;
    private final FormErrors errors;

    ConvenedTextsPage(ConvenedCalls calls, Places places, Desks desks, FormErrors errors) {
        this.calls = calls;
        this.places = places;
        this.desks = desks;
        this.errors = errors;
    }

    String calls(Desk desk, Model model) {
        desks.frame(desk, TEXTS, model);
        model.addAttribute("lines", calls.of(desk, TEXTS));
        return "revision-calls";
    }

    /**
     * @param name of the language, in itself
     * @param whoPath of the list of those who have not signed the latest text
     * @param nobodyPath of the list of those among them whom nobody can ask
     */
    record Line(
            InOneLanguage item, String name, String direction, String editPath, String whoPath, String nobodyPath) {}

    String texts(Desk desk, String call, ConvenedTexts.All all, String done, Model model) {
        return texts(desk, call, all, "", List.of(), DONE.contains(done) ? done : "", model);
    }

    /** @param typed which names no language */
    String unknownLanguage(Desk desk, String call, ConvenedTexts.All all, String typed, Model model) {
        var wrong = errors.general("error.textlanguage.unknown", desk.reader()).getFirst();
        return texts(desk, call, all, typed, List.of(new FormError("textlanguage", wrong.message())), "", model);
    }

    private String texts(
            Desk desk,
            String call,
            ConvenedTexts.All all,
            String typed,
            List<FormError> wrong,
            String done,
            Model model) {
        desks.frame(desk, TEXTS + "/" + call, model);
        CallTitle.of(all).into(model);
        model.addAttribute(
                "lines",
                all.items().stream().map(item -> line(desk, call, item)).toList());
        model.addAttribute("done", done);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", wrong);
        model.addAttribute(
                "errorOf",
                wrong.isEmpty()
                        ? Map.of()
                        : Map.of("textlanguage", wrong.getFirst().message()));
        model.addAttribute("path", TEXTS + "/" + call);
        model.addAttribute("back", desk.to(TEXTS));
        model.addAttribute("historyPath", Paths.call(desk.language(), call) + "/texts");
        return "revision-texts";
    }

    private static Line line(Desk desk, String call, InOneLanguage item) {
        var language = new Language(item.text().language());
        var asked = new AskedList(call, language.code(), true, "");
        return new Line(
                item,
                language.name(),
                language.direction(),
                desk.to(TEXTS + "/" + call + "/" + language.code()),
                desk.to(asked.path()),
                desk.to(asked.reachable(false).path()));
    }

    /**
     * @param place empty where there is none
     * @param asked when, or empty
     * @param path where a coordinator sees more of it
     */
    record Unsigned(String name, String place, @Nullable Integer version, String asked, String path) {}

    String unconfirmed(Desk desk, AskedList asked, ConvenedTexts.All all, Portion<Signatory> list, Model model) {
        var next = list.next();
        desks.frame(desk, asked.path(), model);
        CallTitle.of(all).into(model);
        model.addAttribute("textLanguage", new Language(asked.language()));
        model.addAttribute("reachable", asked.reachable());
        model.addAttribute("total", list.total());
        model.addAttribute(
                "lines", list.items().stream().map(one -> unsigned(desk, one)).toList());
        model.addAttribute("next", next == null ? null : desk.to(asked.page(next)));
        model.addAttribute("start", asked.after().isEmpty() ? null : desk.to(asked.path()));
        model.addAttribute(
                "otherPath", desk.to(asked.reachable(!asked.reachable()).path()));
        model.addAttribute("back", desk.to(TEXTS + "/" + asked.call()));
        return "revision-unconfirmed";
    }

    private Unsigned unsigned(Desk desk, Signatory one) {
        var territory = one.territory();
        return new Unsigned(
                one.name(),
                territory == null
                        ? places.region(one.region(), desk.reader())
                        : places.territory(territory, desk.reader()),
                one.version(),
                one.askedAt() == null ? "" : Moments.local(one.askedAt(), desk.zone(), desk.reader()),
                desk.to(Desk.HOME + "/roll/" + one.id()));
    }
}
