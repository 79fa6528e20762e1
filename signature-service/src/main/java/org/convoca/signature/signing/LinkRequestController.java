package org.convoca.signature.signing;

import java.util.Optional;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.text.EmailAddress;
import org.convoca.signature.call.CallSlug;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests for an organiser's link; the answer is the same whatever becomes of it. */
@RestController
@CalledBy("gateway")
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

    @PostMapping("/internal/organiser-links/requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void take(@RequestBody Asked asked) {
        var call = Optional.ofNullable(asked.call()).flatMap(CallSlug::of);
        var address = Optional.ofNullable(asked.email()).flatMap(EmailAddress::parse);
        if (call.isPresent() && address.isPresent()) {
            requests.take(call.get(), address.get());
        }
    }
}
