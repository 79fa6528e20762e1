package org.convoca.gateway.api;

import java.util.List;
import org.convoca.gateway.client.FormResult;
import org.convoca.gateway.client.GroupRequests;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has an organiser's lost link sent again. Two services know addresses, so it is asked for here and not passed on. */
@RestController
class LinkRequestController {

    private final GroupRequests requests;

    LinkRequestController(GroupRequests requests) {
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
    void send(@RequestBody Asked asked) {
        if (asked.email() == null || asked.call() == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Please name the address and the call.",
                    List.of(new FieldError(asked.email() == null ? "/email" : "/call", "required", "This is needed.")));
        }
        switch (requests.remind(asked.email(), asked.call())) {
            // Whether there is such a call, or an organiser of that address, is nobody's business.
            case FormResult.Received _, FormResult.CallNotFound _, FormResult.CallNotOpen _ -> {}
            case FormResult.Invalid invalid ->
                throw new ProblemException(
                        ProblemType.INVALID_REQUEST, ProblemType.INVALID_REQUEST.hint(), invalid.errors());
            case FormResult.Unavailable _ -> throw AttendanceController.away();
        }
    }
}
