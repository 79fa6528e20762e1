package org.convoca.event.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests for an organiser's link; the answer is the same whether the address is known or not. */
@RestController
@CalledBy({"gateway", "operator"})
class LinkRequestController {

    private final LinkRequests requests;

    LinkRequestController(LinkRequests requests) {
        this.requests = requests;
    }

    record Asked(@Nullable String email, @Nullable String call) {
        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    @PostMapping("/api/v1/registrations/links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void take(@RequestBody Asked asked) {
        var errors = new ArrayList<FieldError>();
        var address = Optional.ofNullable(asked.email()).flatMap(EmailAddress::parse);
        if (address.isEmpty()) {
            errors.add(new FieldError("/email", "not-an-email-address", "No mail can be sent to this."));
        }
        var call = asked.call() == null ? "" : asked.call().strip();
        if (call.isEmpty()) {
            errors.add(new FieldError("/call", "required", "Say for which call."));
        }
        refuse(errors);
        requests.take(call, address.orElseThrow());
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "Please look at these fields.", errors);
        }
    }
}
