package org.convoca.notification.mail.bounce;

import java.io.IOException;
import java.io.InputStream;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports that a mail server posts as they arrive. */
@RestController
@RequestMapping("/internal/bounces")
@CalledBy("gateway")
class BounceController {

    private final BounceReading reading;

    BounceController(BounceReading reading) {
        this.reading = reading;
    }

    /** 204 also for what is no mail of ours, so that nobody learns which are; what cannot be read is refused, and so kept by whoever posts it. */
    @PostMapping(consumes = "message/rfc822")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(InputStream body) throws IOException {
        switch (reading.read(body)) {
            case DONE -> {}
            case LATER ->
                throw new ProblemException(ProblemType.CONFLICT, "The mail is still in hand; post it again later.");
            case UNREADABLE ->
                throw new ProblemException(
                        ProblemType.INVALID_REQUEST, "This is no report of failed delivery that can be read.");
        }
    }
}
