package org.convoca.event.asking;

import java.util.List;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.event.organising.Answering;
import org.convoca.event.organising.DayAnswer;
import org.convoca.event.organising.OrganiserView;
import org.convoca.event.organising.ReportForm;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind mailed questions ask here. Tokens come in bodies, never in URLs, since URLs are logged. Looking changes nothing. */
@RestController
@CalledBy("gateway")
class AnswerController {

    private final Answers answers;
    private final Answering answering;

    AnswerController(Answers answers, Answering answering) {
        this.answers = answers;
        this.answering = answering;
    }

    record Followed(@Nullable String token) {
        @Override
        public String toString() {
            return "Followed[hidden]";
        }
    }

    /** @param stays whether its day, or that it has none, stays as it is; then nothing else is read */
    record Answer(
            @Nullable String token,
            @Nullable String day,
            @Nullable String start,
            @Nullable String startOffset,
            @Nullable String end,
            @Nullable String endOffset,
            @Nullable String zone,
            @Nullable Boolean stays) {

        DayAnswer onDay() {
            return new DayAnswer(day, start, startOffset, end, endOffset, zone);
        }

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    record Told(
            @Nullable String token,
            @Nullable Integer participants,
            @Nullable List<String> links,
            @Nullable String note) {

        ReportForm form() {
            return new ReportForm(participants, links, note);
        }

        @Override
        public String toString() {
            return "Told[hidden]";
        }
    }

    /** @param outcome {@code dated}, {@code stays} or {@code reported} */
    record Settled(String outcome, OrganiserView action) {}

    @PostMapping("/internal/week-links/inspect")
    AnswerView inspectWeek(@RequestBody Followed link) {
        return answers.view(behind(ActionQuestion.WEEK, link.token()));
    }

    @PostMapping("/internal/week-links/answer")
    Settled answer(@RequestBody Answer answer) {
        var behind = open(ActionQuestion.WEEK, answer.token());
        var action = behind.asked().action();
        return Boolean.TRUE.equals(answer.stays())
                ? new Settled("stays", answering.stays(behind.group(), action))
                : new Settled("dated", answering.date(behind.group(), action, answer.onDay()));
    }

    @PostMapping("/internal/report-links/inspect")
    AnswerView inspectReport(@RequestBody Followed link) {
        return answers.view(behind(ActionQuestion.REPORT, link.token()));
    }

    @PostMapping("/internal/report-links/report")
    Settled report(@RequestBody Told told) {
        var behind = open(ActionQuestion.REPORT, told.token());
        return new Settled(
                "reported", answering.report(behind.group(), behind.asked().action(), told.form()));
    }

    private Answers.Behind behind(ActionQuestion question, @Nullable String token) {
        return answers.find(question, token == null ? "" : token)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such link."));
    }

    /** The page that was left open says afterwards what became of the question. */
    private Answers.Behind open(ActionQuestion question, @Nullable String token) {
        var behind = behind(question, token);
        if (answers.view(behind).state() != AnswerView.State.VALID) {
            throw new ProblemException(ProblemType.CONFLICT, "This is no longer asked.");
        }
        return behind;
    }
}
