package org.convoca.event.recipient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The mails that organisers and coordinators get. */
enum MailTemplate {
    INVITED,
    REQUEST_CONFIRM,
    REQUEST_RECEIVED,
    REQUEST_ACCEPTED,
    REQUEST_DECLINED,
    REGISTRATION_QUESTION,
    ORGANISER_INVITED,
    ORGANISER_LINK,
    ACTION_SUBMITTED(true),
    ACTION_PUBLISHED(true),
    ACTION_REJECTED(true),
    ACTION_CHANGED(true),
    ACTION_CANCELLED(true),
    ACTION_QUESTION(true),
    WEEK_ANNOUNCED(true),
    WEEK_REMINDER(true),
    REPORT_ASKED(true),
    REPORT_REMINDER(true),
    SIGN_IN,
    COORDINATOR_INVITED,
    DIGEST,
    WAITING;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    private final boolean aboutAnAction;

    MailTemplate() {
        this(false);
    }

    MailTemplate(boolean aboutAnAction) {
        this.aboutAnAction = aboutAnAction;
    }

    @JsonValue
    String code() {
        return code;
    }

    /** Whether it goes to somebody who asks for a registration, and who is no organiser yet. */
    boolean isAboutARequest() {
        return this == REQUEST_CONFIRM
                || this == REQUEST_RECEIVED
                || this == REQUEST_DECLINED
                || this == REGISTRATION_QUESTION;
    }

    /** Whether it asks a coordinator's question, which then must be named. */
    boolean isAQuestion() {
        return this == REGISTRATION_QUESTION || this == ACTION_QUESTION;
    }

    /** Whether it goes to a coordinator, who belongs to no registration. */
    boolean isToACoordinator() {
        return this == SIGN_IN || this == COORDINATOR_INVITED || this == DIGEST || this == WAITING;
    }

    /** Whether it is about one street action, which then must be named. */
    boolean isAboutAnAction() {
        return aboutAnAction;
    }

    /** @throws IllegalArgumentException when there is no such template */
    @JsonCreator
    static MailTemplate of(String code) {
        for (var template : values()) {
            if (template.code.equals(code)) {
                return template;
            }
        }
        throw new IllegalArgumentException("unknown template");
    }
}
