package org.convoca.notification.mail.recipient;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.notification.template.Template;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the signature-service over HTTP, again when it fails, and for a while not at all when it fails too often. */
final class HttpRecipients implements Recipients {

    private static final Logger log = LoggerFactory.getLogger(HttpRecipients.class);

    private final RestClient owner;
    private final Retry retry;
    private final CircuitBreaker breaker;

    HttpRecipients(RestClient owner, Retry retry, CircuitBreaker breaker) {
        this.owner = owner;
        this.retry = retry;
        this.breaker = breaker;
    }

    private record Request(List<Item> items) {

        record Item(String mail, UUID signature, String template) {}

        static Request of(List<Question> questions) {
            return new Request(questions.stream().map(Request::item).toList());
        }

        private static Item item(Question question) {
            Template template = question.template();
            return new Item(question.mail(), question.signature(), template.code());
        }
    }

    @Override
    public Answers ask(List<Question> questions) {
        try {
            var reply = retry.executeSupplier(() -> breaker.executeSupplier(() -> post(Request.of(questions))));
            return new Answers.Given(answers(reply));
        } catch (CallNotPermittedException e) {
            return new Answers.Away();
        } catch (RestClientException e) {
            // Neither the message nor the cause is logged: they may quote what was sent or received.
            log.warn(
                    "the owner of the contacts does not answer: {}",
                    e.getClass().getSimpleName());
            return new Answers.Away();
        }
    }

    private RecipientsReply post(Request request) {
        var reply = owner.post()
                .uri("/internal/recipients")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .retrieve()
                .body(RecipientsReply.class);
        if (reply == null || reply.items() == null) {
            throw new RestClientException("an answer without items");
        }
        return reply;
    }

    private static Map<String, Answer> answers(RecipientsReply reply) {
        var answers = new HashMap<String, Answer>();
        var items = reply.items();
        if (items != null) {
            items.forEach(item -> answers.put(item.mail(), item.answer()));
        }
        return answers;
    }

    @Override
    public boolean areAvailable() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }
}
