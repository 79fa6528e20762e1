package org.convoca.gateway.page.form;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoca.gateway.client.FormResult;
import org.convoca.gateway.client.Reading;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says why a form is shown again, and with which status. Thread-safe. */
@Component
public class FormRefusals {

    private final FormErrors errors;

    FormRefusals(FormErrors errors) {
        this.errors = errors;
    }

    /** @param token for the form when it is shown again */
    public record Refusal(String token, HttpStatus status, List<FormError> errors) {

        public Refusal {
            errors = List.copyOf(errors);
        }

        /** Sets the status, and when to come back where that helps. */
        public void into(HttpServletResponse response) {
            response.setStatus(status.value());
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
            }
        }
    }

    /**
     * What a form says of itself.
     *
     * @param closed key of the message for a call that takes nothing now
     * @param away key of the message for a service that does not answer
     */
    public record Kind(FormFields fields, String closed, String away) {}

    /** A form that was not sent on. */
    public Refusal of(FormPosts.Post.Again again, Locale reader) {
        return new Refusal(again.token(), again.status(), errors.general(again.error(), reader));
    }

    /**
     * A form that was sent on; empty when it was taken.
     *
     * @throws ProblemException when there is no such call
     */
    public Optional<Refusal> of(FormResult result, String token, Kind kind, Locale reader) {
        return switch (result) {
            case FormResult.Received _ -> Optional.empty();
            case FormResult.Invalid invalid ->
                Optional.of(new Refusal(
                        token, HttpStatus.UNPROCESSABLE_CONTENT, errors.of(kind.fields(), invalid.errors(), reader)));
            case FormResult.CallNotOpen _ ->
                Optional.of(new Refusal(token, HttpStatus.CONFLICT, errors.general(kind.closed(), reader)));
            case FormResult.CallNotFound _ ->
                throw new ProblemException(ProblemType.CALL_NOT_FOUND, ProblemType.CALL_NOT_FOUND.hint());
            case FormResult.Unavailable _ ->
                Optional.of(new Refusal(token, HttpStatus.SERVICE_UNAVAILABLE, errors.general(kind.away(), reader)));
        };
    }
}
