package org.convoca.gateway.page.call;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Signing;
import org.convoca.gateway.client.SigningResult;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Takes the filled form. Whatever goes wrong, what was typed is shown again, with words on what to do. */
@Controller
class SignController {

    private final CallPage page;
    private final FormErrors formErrors;
    private final FormTokens tokens;
    private final Signing signing;
    private final Paths paths;

    SignController(CallPage page, FormErrors formErrors, FormTokens tokens, Signing signing, Paths paths) {
        this.page = page;
        this.formErrors = formErrors;
        this.tokens = tokens;
        this.signing = signing;
        this.paths = paths;
    }

    @PostMapping(path = Paths.CALL, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView sign(
            @PathVariable String lang,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> values,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var language = paths.language(lang);
        var token = values.getFirst(FormTokens.FIELD);
        var filled = new Filled(language, slug, SignForm.of(values), token == null ? "" : token, model, response);
        return switch (tokens.check(token, Paths.call(language, slug))) {
            case FormCheck.Fresh fresh -> checked(filled, fresh.idempotencyKey());
            // The same token again, so that it has grown old enough when the button is pressed once more.
            case FormCheck.TooSoon _ ->
                again(filled, filled.token(), HttpStatus.UNPROCESSABLE_CONTENT, "error.form.too-soon");
            case FormCheck.Expired _ -> renewed(filled, "error.form.expired");
            case FormCheck.Forged _ -> renewed(filled, "error.form.forged");
        };
    }

    private record Filled(
            Language language, String slug, SignForm form, String token, Model model, HttpServletResponse response) {}

    private ModelAndView checked(Filled filled, String formKey) {
        if (!filled.form().empty().isEmpty()) {
            return again(filled, filled.token(), HttpStatus.UNPROCESSABLE_CONTENT, "error.form.not-empty");
        }
        var form = filled.form();
        var request = form.request(filled.language().code());
        return switch (signing.sign(filled.slug(), request, form.idempotencyKey(formKey))) {
            case SigningResult.Received _ -> received(filled);
            case SigningResult.Invalid invalid ->
                answer(
                        filled,
                        filled.token(),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        formErrors.of(invalid.errors(), filled.language().locale()));
            case SigningResult.CallNotOpen _ ->
                again(filled, filled.token(), HttpStatus.CONFLICT, "error.form.call-not-open");
            case SigningResult.CallNotFound _ ->
                throw new ProblemException(ProblemType.CALL_NOT_FOUND, ProblemType.CALL_NOT_FOUND.hint());
            case SigningResult.Unavailable _ -> unavailable(filled);
        };
    }

    /** See other (RFC 9110, section 15.4.4): reloading the page after it sends nothing again. */
    private static ModelAndView received(Filled filled) {
        var signed = new RedirectView(Paths.call(filled.language(), filled.slug()) + "/signed");
        signed.setStatusCode(HttpStatus.SEE_OTHER);
        signed.setExposeModelAttributes(false);
        return new ModelAndView(signed);
    }

    private ModelAndView unavailable(Filled filled) {
        filled.response().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
        return again(filled, filled.token(), HttpStatus.SERVICE_UNAVAILABLE, "error.form.unavailable");
    }

    private ModelAndView renewed(Filled filled, String key) {
        return again(filled, page.newToken(filled.language(), filled.slug()), HttpStatus.FORBIDDEN, key);
    }

    private ModelAndView again(Filled filled, String token, HttpStatus status, String key) {
        return answer(
                filled,
                token,
                status,
                List.of(formErrors.general(key, filled.language().locale())));
    }

    private ModelAndView answer(Filled filled, String token, HttpStatus status, List<FormError> errors) {
        filled.response().setStatus(status.value());
        return new ModelAndView(
                page.show(filled.language(), filled.slug(), filled.form(), token, errors, filled.model()));
    }
}
