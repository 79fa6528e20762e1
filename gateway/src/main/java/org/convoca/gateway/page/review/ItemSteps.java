package org.convoca.gateway.page.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Reviews;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
import org.springframework.stereotype.Component;

/** Takes the steps beside a decision: evidence, a question, a voucher, handing on, merging. Thread-safe. */
@Component
class ItemSteps {

    private final Reviews reviews;

    ItemSteps(Reviews reviews) {
        this.reviews = reviews;
    }

    /** What is missing can be said before a service is asked. */
    ItemForm check(ItemForm form) {
        var errors = new ArrayList<FieldError>();
        switch (form.step()) {
            case "evidence" -> evidence(form, errors);
            case "question" -> needs(!form.get("question").isEmpty(), "/text", errors);
            case "voucher" -> needs(id(form.get("voucher")).isPresent(), "/signature", errors);
            case "merge" -> needs(id(form.get("into")).isPresent(), "/into", errors);
            default ->
                needs(
                        form.get("colleague").equals("nobody")
                                || id(form.get("colleague")).isPresent(),
                        "/coordinator",
                        errors);
        }
        return form.wrong(errors);
    }

    private static void evidence(ItemForm form, List<FieldError> errors) {
        var kind = form.get("proofkind");
        needs(ItemForm.EVIDENCE.contains(kind), "/kind", errors);
        if (kind.equals("public-post")) {
            needs(!form.get("proofurl").isEmpty(), "/url", errors);
        } else {
            needs(!form.get("proofnote").isEmpty(), "/note", errors);
        }
    }

    private static void needs(boolean given, String pointer, List<FieldError> errors) {
        if (!given) {
            errors.add(new FieldError(pointer, "required", ""));
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A form that was checked. */
    Attempt<Boolean> take(Desk desk, Pick pick, ItemForm form) {
        var whom = desk.coordination();
        return switch (form.step()) {
            case "evidence" -> {
                var evidence = new HashMap<String, String>();
                evidence.put("kind", form.get("proofkind"));
                Optional.ofNullable(Typed.webAddress(form.get("proofurl"))).ifPresent(url -> evidence.put("url", url));
                Optional.ofNullable(Typed.present(form.get("proofnote"))).ifPresent(note -> evidence.put("note", note));
                yield reviews.evidence(whom, pick.kind(), pick.id(), evidence);
            }
            case "question" -> reviews.ask(whom, pick.kind(), pick.id(), form.get("question"));
            case "voucher" ->
                reviews.askToVouch(
                        whom, pick.kind(), pick.id(), id(form.get("voucher")).orElseThrow());
            case "merge" ->
                reviews.merge(whom, pick.kind(), pick.id(), id(form.get("into")).orElseThrow());
            default ->
                reviews.handOn(
                        whom, pick.kind(), pick.id(), id(form.get("colleague")).orElse(null));
        };
    }
}
