package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Shows the forms of an organisation's own pages, for the first time and once more with what is wrong. */
@Component
class OwnForms {

    /** Of a form with nothing to fill in. */
    static final FormFields NOTHING = new FormFields(List.of());

    private final OwnDesks desks;
    private final FormErrors errors;

    OwnForms(OwnDesks desks, FormErrors errors) {
        this.desks = desks;
        this.errors = errors;
    }

    /**
     * One of the forms.
     *
     * @param refused key of the message for what is not possible as things stand
     */
    record Kind(String path, String template, String refused) {}

    /**
     * A form that somebody has before them.
     *
     * @param values what stands in it
     */
    record Filled<V>(OwnDesk desk, Kind kind, V values, FormFields fields, Model model, HttpServletResponse response) {}

    String show(Filled<?> filled) {
        return show(filled, List.of());
    }

    /** The page had been open for too long. */
    ModelAndView pressAgain(Filled<?> filled) {
        return again(filled, HttpStatus.FORBIDDEN, general(filled, "error.form.press-again"));
    }

    /** @param next where it leads when it was done */
    <T> ModelAndView answer(Filled<?> filled, Attempt<T> attempt, Function<T, String> next) {
        return switch (attempt) {
            case Attempt.Done<T> done -> Redirects.seeOther(next.apply(done.value()));
            case Attempt.Invalid<T> invalid ->
                again(
                        filled,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        errors.of(
                                filled.fields(), invalid.errors(), filled.desk().reader()));
            case Attempt.Refused<T> _ ->
                again(filled, HttpStatus.CONFLICT, general(filled, filled.kind().refused()));
            case Attempt.Missing<T> _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Attempt.Unavailable<T> _ -> {
                filled.response().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(filled, HttpStatus.SERVICE_UNAVAILABLE, general(filled, "error.form.away"));
            }
        };
    }

    private List<FormError> general(Filled<?> filled, String key) {
        return errors.general(key, filled.desk().reader());
    }

    private ModelAndView again(Filled<?> filled, HttpStatus status, List<FormError> said) {
        filled.response().setStatus(status.value());
        return new ModelAndView(show(filled, said));
    }

    private String show(Filled<?> filled, List<FormError> said) {
        var path = filled.kind().path();
        desks.frame(filled.desk(), path, filled.model());
        new ShownForm<>(filled.desk().to(path), filled.values(), desks.token(path), said).into(filled.model());
        return filled.kind().template();
    }
}
