package org.convoca.event.recipient;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.ActionMailFacts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.asking.AnswerLinks;
import org.convoca.event.registration.OrganiserLinks;
import org.convoca.event.review.Inquiries;
import org.convoca.platform.outbox.Stored;
import org.springframework.stereotype.Component;

/** Tells what a mail about a street action says, if the action still stands so that it should be sent. */
@Component
class ActionMatters {

    private final StreetActions actions;
    private final ActionMailFacts facts;
    private final OrganiserLinks links;
    private final AnswerLinks answers;
    private final Inquiries inquiries;

    ActionMatters(
            StreetActions actions,
            ActionMailFacts facts,
            OrganiserLinks links,
            AnswerLinks answers,
            Inquiries inquiries) {
        this.actions = actions;
        this.facts = facts;
        this.links = links;
        this.answers = answers;
        this.inquiries = inquiries;
    }

    Optional<Matter> of(Recipients.Wanted wanted, Addressee to) {
        var id = new ActionId(Objects.requireNonNull(wanted.action()));
        return actions.find(id)
                .map(Stored::state)
                .filter(action -> action.origin().registration().equals(wanted.registration()))
                .filter(action -> fits(wanted.template(), action))
                .flatMap(action -> facts.of(id, action, wanted.version()))
                .flatMap(told -> matter(wanted, told, to));
    }

    /** Whether the mail still tells the truth about that action. */
    private static boolean fits(MailTemplate template, StreetAction action) {
        return switch (template) {
            case ACTION_SUBMITTED -> action instanceof StreetAction.AwaitingReview;
            case ACTION_PUBLISHED, ACTION_CHANGED ->
                action instanceof StreetAction.Published || action instanceof StreetAction.Reported;
            case ACTION_REJECTED -> action instanceof StreetAction.Rejected;
            // Whether the question is still open stands with the question.
            case ACTION_QUESTION -> action instanceof StreetAction.Reviewable;
            case ACTION_CANCELLED -> action instanceof StreetAction.Cancelled;
            case WEEK_ANNOUNCED, WEEK_REMINDER ->
                action instanceof StreetAction.Askable asked
                        && asked.questions().isDayOpen();
            case REPORT_ASKED, REPORT_REMINDER ->
                action instanceof StreetAction.Published published
                        && published.questions().report() != null;
            case INVITED,
                    REQUEST_CONFIRM,
                    REQUEST_RECEIVED,
                    REQUEST_ACCEPTED,
                    REQUEST_DECLINED,
                    REGISTRATION_QUESTION,
                    ORGANISER_INVITED,
                    ORGANISER_LINK,
                    SIGN_IN,
                    COORDINATOR_INVITED,
                    DIGEST,
                    WAITING -> throw new IllegalArgumentException("not about an action");
        };
    }

    private Optional<Matter> matter(Recipients.Wanted wanted, ActionMailFacts.Told told, Addressee to) {
        var template = wanted.template();
        var outline = new Outlines(languages(to), to.organisation()).of(told);
        if (template == MailTemplate.ACTION_CHANGED && outline.changes().isEmpty()) {
            return Optional.empty();
        }
        return switch (template) {
            case WEEK_ANNOUNCED, WEEK_REMINDER ->
                Optional.of(asking("week", answers.week(told.id().value(), to.holder()), outline));
            case REPORT_ASKED, REPORT_REMINDER ->
                Optional.of(asking("report", answers.report(told.id().value(), to.holder()), outline));
            case ACTION_QUESTION ->
                inquiries
                        .ofAction(told.id().value(), Objects.requireNonNull(wanted.matter()), to.locale())
                        .map(asked -> Matter.asking(asked, outline));
            case INVITED,
                    REQUEST_CONFIRM,
                    REQUEST_RECEIVED,
                    REQUEST_ACCEPTED,
                    REQUEST_DECLINED,
                    REGISTRATION_QUESTION,
                    ORGANISER_INVITED,
                    ORGANISER_LINK,
                    ACTION_SUBMITTED,
                    ACTION_PUBLISHED,
                    ACTION_REJECTED,
                    ACTION_CHANGED,
                    ACTION_CANCELLED,
                    SIGN_IN,
                    COORDINATOR_INVITED,
                    DIGEST,
                    WAITING ->
                links.mint(to.registration(), to.organiser()).map(minted -> telling(minted, told, outline, to));
        };
    }

    private static Matter asking(String link, AnswerLinks.Minted minted, Outline outline) {
        return new Matter(Map.of(link, minted.link()), minted.expiresAt(), null, outline);
    }

    private static Matter telling(
            OrganiserLinks.Minted minted, ActionMailFacts.Told told, Outline outline, Addressee to) {
        return new Matter(
                Map.of("registration", minted.link(), "action", page(told, to)), null, told.reason(), outline);
    }

    private static String page(ActionMailFacts.Told told, Addressee to) {
        return "/" + to.locale() + "/actions/" + told.id();
    }

    private static List<String> languages(Addressee to) {
        return List.of(to.locale(), to.locale().split("-", 2)[0], to.call().language());
    }
}
