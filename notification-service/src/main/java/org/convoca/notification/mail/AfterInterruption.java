package org.convoca.notification.mail;

import org.convoca.notification.template.Template;

/**
 * What happens to a mail whose dialogue with the mail server was cut off after it might have been taken: by a crash of ours, or by a connection
 * that broke before the answer. SMTP cannot tell (RFC 5321, section 4.2.5), so each template chooses between perhaps twice and perhaps never.
 */
enum AfterInterruption {
    /** Sent once more, under the same Message-ID: without it nobody could go on, and a second one does no harm. */
    RESEND_ONCE,
    /** Given up and reported to the operator, who can look and have it sent again. */
    REPORT;

    static AfterInterruption of(Template template) {
        return switch (template) {
            case CONFIRM,
                    INVITED,
                    TEXT_REVISED,
                    REQUEST_CONFIRM,
                    REQUEST_ACCEPTED,
                    ORGANISER_INVITED,
                    ORGANISER_LINK,
                    SIGNATURE_LINK,
                    CONTACT_CHANGE_OLD,
                    CONTACT_CHANGE_NEW,
                    WEEK_ANNOUNCED,
                    CLAIM_CONFIRM,
                    SIGN_IN,
                    COORDINATOR_INVITED,
                    REVIEW_QUESTION,
                    REGISTRATION_QUESTION,
                    ACTION_QUESTION -> RESEND_ONCE;
            case ALREADY_SIGNED,
                    PUBLISHED,
                    REJECTED,
                    WITHDRAWN,
                    REQUEST_RECEIVED,
                    REQUEST_DECLINED,
                    ACTION_SUBMITTED,
                    ACTION_PUBLISHED,
                    ACTION_REJECTED,
                    ACTION_CHANGED,
                    ACTION_CANCELLED,
                    WEEK_REMINDER,
                    REPORT_ASKED,
                    REPORT_REMINDER,
                    VOUCH,
                    DIGEST,
                    WAITING,
                    CLAIM_ACCEPTED,
                    CLAIM_REJECTED -> REPORT;
        };
    }
}
