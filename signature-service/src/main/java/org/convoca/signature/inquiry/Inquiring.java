package org.convoca.signature.inquiry;

import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureQuestioned;
import org.convoca.platform.text.WebAddress;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.dossier.Evidence;
import org.convoca.signature.dossier.EvidenceKind;
import org.convoca.signature.dossier.Question;
import org.convoca.signature.signing.SealedWords;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes evidence, and puts questions to the contact. */
@Service
class Inquiring {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_QUESTION = 1000;

    private final Desk desk;
    private final SealedWords words;

    Inquiring(Desk desk, SealedWords words) {
        this.desk = desk;
        this.words = words;
    }

    /**
     * @param url of a public post
     * @param note of the reviewer's own
     */
    record Given(
            EvidenceKind kind,
            @Nullable String url,
            @Nullable String note) {}

    void add(Reviewer reviewer, SignatureId id, Given given) {
        var url = url(given);
        var note = note(given);
        var sealed = note == null ? null : words.seal(id, note);
        desk.change(reviewer, id, awaiting -> {
            Refusals.ifTooMany(awaiting.dossier().evidence());
            var evidence = new Evidence(given.kind(), desk.now(), reviewer.id(), url, sealed, null);
            return Step.move(
                    awaiting.with(awaiting.dossier().with(evidence)),
                    true,
                    reviewer.entry(
                            awaiting.submission(),
                            desk.now(),
                            "evidence",
                            null,
                            Map.of("kind", given.kind().code())));
        });
    }

    private static @Nullable String url(Given given) {
        return switch (given.kind()) {
            case PUBLIC_POST ->
                WebAddress.parse(given.url() == null ? "" : given.url())
                        .orElseThrow(() -> Refusals.invalid(
                                "/url", "not-a-web-address", "Give the address where the post can be read."));
            case LETTER, REVIEWER_WORD -> null;
            case MAIL_DOMAIN, VOUCHED ->
                throw Refusals.invalid("/kind", "not-yours-to-give", "This is found by asking, not given.");
        };
    }

    private static @Nullable String note(Given given) {
        return switch (given.kind()) {
            case LETTER, REVIEWER_WORD -> Refusals.required("/note", given.note(), LONGEST_NOTE);
            case PUBLIC_POST, MAIL_DOMAIN, VOUCHED -> Refusals.words("/note", given.note(), LONGEST_NOTE);
        };
    }

    void ask(Reviewer reviewer, SignatureId id, @Nullable String typed) {
        var text = Refusals.required("/text", typed, LONGEST_QUESTION);
        var question = Question.of(UUID.randomUUID(), words.seal(id, text), reviewer.id(), desk.now());
        desk.change(reviewer, id, awaiting -> {
            Refusals.ifTooMany(awaiting.dossier().questions());
            var asked = awaiting.with(awaiting.dossier().with(question));
            return Step.move(
                    asked,
                    true,
                    reviewer.entry(
                            awaiting.submission(),
                            question.askedAt(),
                            "asked",
                            null,
                            Map.of("inquiry", question.id().toString())),
                    n -> new SignatureQuestioned(n, asked.facts(), question.id()));
        });
    }
}
