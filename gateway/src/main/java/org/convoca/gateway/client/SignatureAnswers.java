package org.convoca.gateway.client;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the signature-service said. */
@Component
class SignatureAnswers extends Answers {

    SignatureAnswers(SignatureService service, Reader reader, ClientProperties properties, Clock clock) {
        super(service, reader, properties, clock);
    }
}
