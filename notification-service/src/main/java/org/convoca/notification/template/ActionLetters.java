package org.convoca.notification.template;

import java.util.Objects;

/** The mails about a street action, to those who organise it. */
final class ActionLetters {

    private final Letter letter;
    private final ActionOutline action;
    private final ActionWords words;
    private final Composition parts;

    ActionLetters(Letter letter, Phrases phrases, Composition parts) {
        this.letter = letter;
        this.action = Objects.requireNonNull(letter.action());
        this.words = new ActionWords(phrases);
        this.parts = parts;
    }

    void compose() {
        switch (letter.template()) {
            case ACTION_SUBMITTED -> submitted();
            case ACTION_PUBLISHED -> published();
            case ACTION_REJECTED -> rejected();
            case ACTION_CHANGED -> changed();
            case ACTION_CANCELLED -> cancelled();
            case WEEK_ANNOUNCED -> week("week-announced");
            case WEEK_REMINDER -> week("week-reminder");
            case REPORT_ASKED -> report("report-asked");
            case REPORT_REMINDER -> report("report-reminder");
            default -> throw new IllegalArgumentException("not about an action");
        }
    }

    private void submitted() {
        parts.say("action-submitted.happened", action.title(), letter.call());
        facts();
        parts.say("action-submitted.next");
        registration();
    }

    private void published() {
        parts.say("action-published.happened", action.title(), letter.call());
        facts();
        parts.mainLink(Link.ACTION, "action-link");
        parts.say("action-published.share");
        registration();
    }

    private void rejected() {
        parts.say("action-rejected.happened", action.title(), letter.call());
        parts.reason("action-rejected.reason");
        parts.say("action-rejected.next");
        registration();
    }

    private void changed() {
        parts.say("action-changed.happened", action.title(), letter.call());
        parts.facts(words.alterations(action.alterations()));
        parts.say("action-changed.now");
        facts();
        parts.mainLink(Link.ACTION, "action-link");
        parts.say("action-changed.check");
        registration();
    }

    private void cancelled() {
        parts.say("action-cancelled.happened", action.title(), letter.call());
        parts.reason("action-cancelled.reason");
        facts();
        parts.say("action-cancelled.next");
        parts.sideLink(Link.ACTION, "action-link");
        registration();
    }

    private void week(String code) {
        parts.say(code + ".happened", letter.call());
        parts.week();
        parts.say(code + ".asks", action.title());
        facts();
        parts.mainLink(Link.WEEK, "week-answer.link");
        parts.validity("link.valid");
        parts.say("week-answer.unchanged");
        parts.say("link.personal");
    }

    private void report(String code) {
        parts.say(code + ".happened", action.title());
        facts();
        parts.say(code + ".asks");
        parts.mainLink(Link.REPORT, "report-answer.link");
        parts.validity("link.valid");
        parts.say("link.personal");
    }

    private void facts() {
        parts.facts(
                parts.fact("fact.action", action.title()),
                parts.fact("fact.when", words.when(action.when())),
                parts.fact("fact.where", words.place(action.place())),
                parts.fact("fact.group", letter.organisation()),
                parts.fact("fact.call", letter.call()));
    }

    private void registration() {
        parts.sideLink(Link.REGISTRATION, "registration-link");
        parts.say("link.personal");
    }
}
