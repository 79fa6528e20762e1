package org.convoca.gateway.page.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.InquiryLink;
import org.convoca.gateway.client.InquiryLinks;
import org.convoca.gateway.client.InquiryLinks.Purpose;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What coordinators ask by mail, answered without signing in. Mail scanners follow links, so looking at a page changes nothing (S-1). */
@SecretPage
@Controller
class InquiryController {

    private static final String TOKEN = "/{token:[A-Za-z0-9_-]{1,200}}";
    private static final String ANSWER = "/answer" + TOKEN;
    private static final String VOUCH = "/vouch" + TOKEN;

    private final InquiryLinks links;
    private final InquiryPage page;
    private final FormTokens tokens;

    InquiryController(InquiryLinks links, InquiryPage page, FormTokens tokens) {
        this.links = links;
        this.page = page;
        this.tokens = tokens;
    }

    @GetMapping(ANSWER)
    String question(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return look(new AskedInquiry(Purpose.ANSWER, token, lang, model, request, response));
    }

    @GetMapping(VOUCH)
    String vouching(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return look(new AskedInquiry(Purpose.VOUCH, token, lang, model, request, response));
    }

    @PostMapping(path = ANSWER, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new AskedInquiry(Purpose.ANSWER, token, lang, model, request, response);
        var text = fields.getOrDefault("text", "");
        return said(asked, fields, Map.of("text", text), text);
    }

    @PostMapping(path = VOUCH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String vouch(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = new AskedInquiry(Purpose.VOUCH, token, lang, model, request, response);
        return switch (fields.getOrDefault("stands", "")) {
            case "yes" -> said(asked, fields, Map.of("stands", true), "");
            case "no" -> said(asked, fields, Map.of("stands", false), "");
            default -> look(asked);
        };
    }

    private String look(AskedInquiry asked) {
        return switch (links.inspect(asked.purpose(), asked.token())) {
            case Reading.Found<InquiryLink> found -> page.about(asked, found.value());
            case Reading.Missing<?> _ -> page.unknown(asked);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    private String said(AskedInquiry asked, Map<String, String> fields, Map<String, ?> said, String typed) {
        return switch (tokens.check(fields.get(FormTokens.FIELD), asked.path())) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> sent(asked, said, typed);
            case FormCheck.Expired _, FormCheck.Forged _ ->
                again(asked, typed, "error.form.press-again", HttpStatus.FORBIDDEN);
        };
    }

    private String sent(AskedInquiry asked, Map<String, ?> said, String typed) {
        return switch (links.say(asked.purpose(), asked.token(), said)) {
            case Attempt.Done<InquiryLink> done -> page.done(asked, done.value());
            case Attempt.Invalid<InquiryLink> invalid ->
                again(asked, typed, InquiryPage.error(invalid.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
            case Attempt.Refused<InquiryLink> _ -> look(asked);
            case Attempt.Missing<InquiryLink> _ -> page.unknown(asked);
            case Attempt.Unavailable<InquiryLink> _ -> {
                Readings.later(asked.response());
                yield again(asked, typed, "error.form.away", HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    private String again(AskedInquiry asked, String typed, String error, HttpStatus status) {
        return switch (links.inspect(asked.purpose(), asked.token())) {
            case Reading.Found<InquiryLink> found -> page.again(asked, found.value(), typed, error, status);
            case Reading.Missing<?> _ -> page.unknown(asked);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }
}
