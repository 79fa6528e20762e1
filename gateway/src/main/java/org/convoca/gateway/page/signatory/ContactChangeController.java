package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.LinkView;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.SignatureLinks;
import org.convoca.gateway.client.SignatureLinks.ChangeLink;
import org.convoca.gateway.client.SignatureLinks.ChangeOutcome;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.ChosenLanguages;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Where each of the two mailboxes says whether the contact of a signature changes. Looking changes nothing: mail scanners follow links. */
@SecretPage
@Controller
class ContactChangeController {

    private static final String LINK = "/contact-change/{token:[A-Za-z0-9_-]{1,200}}";

    private final SignatureLinks links;
    private final OwnDesks desks;
    private final ChosenLanguages chosen;
    private final Pages pages;
    private final LocaleResolver locales;

    ContactChangeController(
            SignatureLinks links, OwnDesks desks, ChosenLanguages chosen, Pages pages, LocaleResolver locales) {
        this.links = links;
        this.desks = desks;
        this.chosen = chosen;
        this.pages = pages;
        this.locales = locales;
    }

    /** Holds a secret. */
    private record Asked(String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        String path() {
            return "/contact-change/" + token;
        }

        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    @GetMapping(LINK)
    String look(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return look(new Asked(token, model, request, response));
    }

    private String look(Asked asked) {
        return switch (links.inspectChange(asked.token())) {
            case Reading.Found<ChangeLink> found -> shown(asked, found.value());
            case Reading.Missing<ChangeLink> _ -> unknown(asked);
            case Reading.Unavailable<ChangeLink> _ -> throw Readings.unavailable();
        };
    }

    private String shown(Asked asked, ChangeLink link) {
        asked.model().addAttribute("side", link.side());
        asked.model().addAttribute("next", link.next());
        asked.model().addAttribute("expiresAt", link.expiresAt());
        return said(asked, link.state(), link.call(), link.organisation(), link.locale());
    }

    @PostMapping(LINK)
    String say(
            @PathVariable String token,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String say,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new Asked(token, model, request, response);
        var isAnAnswer = say.equals("agree") || say.equals("refuse");
        // The page once more, with new buttons.
        return isAnAnswer && desks.accepts(form, asked.path()) ? said(asked, say.equals("agree")) : look(asked);
    }

    private String said(Asked asked, boolean agree) {
        return switch (links.answerChange(asked.token(), agree)) {
            case Reading.Found<ChangeOutcome> found -> {
                var outcome = found.value();
                var state = outcome.outcome().equals("gone") ? "used" : outcome.outcome();
                yield said(asked, state, outcome.call(), outcome.organisation(), outcome.locale());
            }
            case Reading.Missing<ChangeOutcome> _ -> unknown(asked);
            case Reading.Unavailable<ChangeOutcome> _ -> throw Readings.unavailable();
        };
    }

    private String said(Asked asked, String state, LinkView.CallName call, String organisation, String locale) {
        var language = chosen.of(locale, asked.request(), asked.response());
        asked.response().setStatus(status(state).value());
        asked.model().addAttribute("page", pages.unlisted(language.locale(), asked.path()));
        asked.model().addAttribute("answer", state);
        asked.model().addAttribute("organisation", organisation);
        asked.model().addAttribute("call", call);
        asked.model().addAttribute("callPath", Paths.call(language, call.slug()));
        asked.model().addAttribute("path", asked.path() + "?lang=" + language.code());
        asked.model().addAttribute("token", desks.token(asked.path()));
        return "contact-change";
    }

    private String unknown(Asked asked) {
        asked.response().setStatus(HttpStatus.NOT_FOUND.value());
        asked.model().addAttribute("page", pages.unlisted(locales.resolveLocale(asked.request()), asked.path()));
        asked.model().addAttribute("answer", "unknown");
        return "contact-change";
    }

    private static HttpStatus status(String state) {
        return state.equals("used") || state.equals("expired") ? HttpStatus.GONE : HttpStatus.OK;
    }
}
