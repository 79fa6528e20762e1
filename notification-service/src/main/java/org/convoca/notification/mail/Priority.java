package org.convoca.notification.mail;

import java.util.Arrays;
import java.util.List;
import org.convoca.notification.template.Template;

/**
 * Which mail goes before which. It follows from the template and is not stored, so that a template may change its place without any mail being
 * written again.
 */
enum Priority {
    /** Somebody sits before a page and waits for it, or nothing goes on without it. */
    URGENT,
    ORDINARY,
    /** Sent to many at one hour, and as good some minutes later. */
    BULK;

    static Priority of(Template template) {
        return switch (template) {
            case CONFIRM, REQUEST_CONFIRM, CLAIM_CONFIRM, SIGN_IN, ORGANISER_LINK, SIGNATURE_LINK -> URGENT;
            case ALREADY_SIGNED,
                    PUBLISHED,
                    INVITED,
                    REJECTED,
                    WITHDRAWN,
                    CONTACT_CHANGE_OLD,
                    CONTACT_CHANGE_NEW,
                    REQUEST_RECEIVED,
                    REQUEST_ACCEPTED,
                    REQUEST_DECLINED,
                    ORGANISER_INVITED,
                    ACTION_SUBMITTED,
                    ACTION_PUBLISHED,
                    ACTION_REJECTED,
                    ACTION_CHANGED,
                    ACTION_CANCELLED,
                    ACTION_QUESTION,
                    REGISTRATION_QUESTION,
                    REVIEW_QUESTION,
                    VOUCH,
                    CLAIM_ACCEPTED,
                    CLAIM_REJECTED,
                    COORDINATOR_INVITED,
                    WAITING -> ORDINARY;
            case TEXT_REVISED, WEEK_ANNOUNCED, WEEK_REMINDER, REPORT_ASKED, REPORT_REMINDER, DIGEST -> BULK;
        };
    }

    /** Its templates as they are stored. */
    List<String> templates() {
        return Arrays.stream(Template.values())
                .filter(template -> of(template) == this)
                .map(Template::code)
                .toList();
    }
}
