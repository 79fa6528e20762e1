package org.convoca.signature.inquiry;

import java.util.Optional;
import java.util.function.Predicate;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.link.InquiryLink;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind the links to answer and to vouch send what was said here. */
@RestController
@RequestMapping("/internal/links")
@CalledBy("gateway")
class AnswerController {

    private final Answers answers;
    private final InquiryLinks links;

    AnswerController(Answers answers, InquiryLinks links) {
        this.answers = answers;
        this.links = links;
    }

    record Answer(@Nullable String token, @Nullable String text) {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    record Vouch(@Nullable String token, @Nullable Boolean stands) {
        @Override
        public String toString() {
            return "Vouch[hidden]";
        }
    }

    @PostMapping("/answer")
    InquiryLinks.Behind answer(@RequestBody Answer said) {
        return took(InquiryLink.ANSWER, said.token(), "answered", followed -> answers.answer(followed, said.text()));
    }

    @PostMapping("/vouch")
    InquiryLinks.Behind vouch(@RequestBody Vouch said) {
        var stands = said.stands();
        if (stands == null) {
            throw Refusals.invalid("/stands", "required", "Say yes or no.");
        }
        return took(
                InquiryLink.VOUCH,
                said.token(),
                stands ? "vouched" : "not-vouched",
                followed -> answers.vouch(followed, stands));
    }

    private InquiryLinks.Behind took(
            String purpose, @Nullable String token, String done, Predicate<Answers.Followed> taking) {
        var followed = Optional.ofNullable(token)
                .flatMap(given -> answers.find(purpose, given))
                .orElseThrow(AnswerController::nothingHere);
        var taken = taking.test(followed);
        return links.behind(followed)
                .map(behind -> behind.with(taken ? done : "gone"))
                .orElseThrow(AnswerController::nothingHere);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such link.");
    }
}
