package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.Map;
import org.convoca.platform.internal.Signatory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What organisations do with their own signature; nothing of it is kept here. Thread-safe. */
@Component
public class OwnSignatures {

    private static final String ONE = "/api/v1/signatures/{id}";

    private final SignatureService service;
    private final SignatureAnswers answers;
    private final Reader reader;
    private final Attempts attempts;

    OwnSignatures(SignatureService service, SignatureAnswers answers, Reader reader, Attempts attempts) {
        this.service = service;
        this.answers = answers;
        this.reader = reader;
        this.attempts = attempts;
    }

    /** Missing as soon as another is its contact, or none. */
    public Reading<OwnSignature> find(Signatory whom) {
        return reader.reading(ask(whom, HttpMethod.GET, "", null), OwnSignature.class);
    }

    /** Corrects what is in the patch, unless somebody else changed it since that version. */
    public Attempt<OwnSignature> amend(Signatory whom, long version, Map<String, ? extends @Nullable Object> patch) {
        var body = new HashMap<String, @Nullable Object>(patch);
        body.put("version", version);
        return changed(ask(whom, HttpMethod.PATCH, "", body));
    }

    /**
     * Asks both mailboxes whether the contact changes.
     *
     * @param locale in which the new one is written to
     */
    public Attempt<OwnSignature> handOver(Signatory whom, String name, String email, String locale) {
        var body = Map.of("contact", Map.of("name", name, "email", email), "locale", locale);
        return changed(ask(whom, HttpMethod.POST, "/contact-changes", body));
    }

    public Attempt<OwnSignature> withdraw(Signatory whom) {
        return changed(ask(whom, HttpMethod.POST, "/withdrawal", Map.of()));
    }

    /** Has name and address of the contact deleted; the session is worth nothing then. */
    public Attempt<Boolean> erase(Signatory whom) {
        return attempts.of(ask(whom, HttpMethod.DELETE, "/contact", null), _ -> true);
    }

    private Answer ask(Signatory whom, HttpMethod method, String path, @Nullable Object body) {
        return service.forSignatory(whom, method, ONE + path, Map.of("id", whom.signature()), body);
    }

    /** Pages for everybody show the change at once. */
    private Attempt<OwnSignature> changed(Answer answer) {
        return attempts.of(answer, given -> {
            var signature = reader.read(given, OwnSignature.class);
            answers.forget(signature.call().slug());
            return signature;
        });
    }
}
