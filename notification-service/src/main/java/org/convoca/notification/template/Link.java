package org.convoca.notification.template;

import java.util.Locale;

/** Where a link in a mail leads. */
public enum Link {
    CONFIRM,
    DISOWN,
    WITHDRAW,
    ROLL,
    /** The organisation's own page: its signature, and what can be done about it. */
    SIGNATURE,
    /** Where a mailbox says whether the contact of a signature changes. */
    CONTACT_CHANGE,
    /** The organiser's way to the registration and its street actions. */
    REGISTRATION,
    /** The public list of a call's street actions. */
    ACTIONS,
    /** The public page of one street action. */
    ACTION,
    /** Where an action's day in the announced week is settled in one step. */
    WEEK,
    /** Where organisers say how it went. */
    REPORT,
    /** Where a reviewer's question is answered. */
    ANSWER,
    /** Where a signatory says whether it knows another. */
    VOUCH,
    /** Where an organisation says whether it signs a newer text. */
    RECONFIRM,
    /** A coordinator's way in. */
    SIGN_IN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The link's name in the answers of those who make it. */
    public String code() {
        return code;
    }
}
