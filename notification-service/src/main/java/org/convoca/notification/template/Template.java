package org.convoca.notification.template;

import java.util.Locale;
import java.util.Set;

/** Which mail it is. */
public enum Template {
    /** Asks the contact to confirm the signature. */
    CONFIRM,
    /** Tells a contact that the organisation had signed before. */
    ALREADY_SIGNED,
    /** Tells that the signature stands on the roll. */
    PUBLISHED,
    /** Invites to register the street actions for the week. */
    INVITED,
    /** Tells that reviewers refused the signature, and why. */
    REJECTED,
    /** Tells that the signature was taken back. */
    WITHDRAWN,
    /** Asks whether the organisation signs a newer text too. */
    TEXT_REVISED,
    /** Brings the contact the link to the organisation's own page. */
    SIGNATURE_LINK,
    /** Asks the contact of record whether another is to be the contact. */
    CONTACT_CHANGE_OLD,
    /** Asks who is to be the contact. */
    CONTACT_CHANGE_NEW,

    /** Asks who asked for a group's registration to confirm that. */
    REQUEST_CONFIRM,
    /** Tells that the request is there and waits for a coordinator. */
    REQUEST_RECEIVED,
    /** Tells that the group can register its actions. */
    REQUEST_ACCEPTED,
    /** Tells that a coordinator declined the request, and why. */
    REQUEST_DECLINED,
    /** Invites somebody whom another organiser named. */
    ORGANISER_INVITED,
    /** Brings an organiser who asked for it a new link. */
    ORGANISER_LINK,

    /** Tells that an action waits for a reviewer. */
    ACTION_SUBMITTED,
    /** Tells that the public sees an action. */
    ACTION_PUBLISHED,
    /** Tells that a reviewer refused an action, and why. */
    ACTION_REJECTED,
    /** Tells what has changed about an action. */
    ACTION_CHANGED,
    /** Tells that an action will not take place. */
    ACTION_CANCELLED,
    /** Asks on which day of the announced week an action takes place. */
    WEEK_ANNOUNCED,
    WEEK_REMINDER,
    /** Asks how it went. */
    REPORT_ASKED,
    REPORT_REMINDER,
    /** Asks an action's organisers something before it is decided. */
    ACTION_QUESTION,
    /** Asks who asked for a group's registration something before it is decided. */
    REGISTRATION_QUESTION,
    /** Asks a signature's contact something before it is decided. */
    REVIEW_QUESTION,
    /** Asks a signatory's contact whether it knows an organisation that wants to sign. */
    VOUCH,
    /** Asks who says to speak for a signatory to confirm that. */
    CLAIM_CONFIRM,
    /** Tells that the claimant is the signatory's contact now. */
    CLAIM_ACCEPTED,
    /** Tells that a coordinator refused the claim, and why. */
    CLAIM_REJECTED,
    /** Brings a coordinator the link and the code to sign in with. */
    SIGN_IN,
    /** Tells somebody that they were asked to coordinate. */
    COORDINATOR_INVITED,
    /** A coordinator's summary of a day or a week. */
    DIGEST,
    /** Tells a coordinator at once that something waits. */
    WAITING;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The template's name in events, in storage and in the message bundles. */
    public String code() {
        return code;
    }

    /** The links without which the mail makes no sense. */
    public Set<Link> needed() {
        return switch (this) {
            case CONFIRM, REQUEST_CONFIRM, CLAIM_CONFIRM -> Set.of(Link.CONFIRM, Link.DISOWN);
            case ALREADY_SIGNED, PUBLISHED, REJECTED, WITHDRAWN, CLAIM_ACCEPTED, CLAIM_REJECTED -> Set.of(Link.ROLL);
            case SIGNATURE_LINK -> Set.of(Link.SIGNATURE);
            case CONTACT_CHANGE_OLD, CONTACT_CHANGE_NEW -> Set.of(Link.CONTACT_CHANGE);
            case REQUEST_RECEIVED, REQUEST_DECLINED -> Set.of(Link.ACTIONS);
            case INVITED, REQUEST_ACCEPTED, ORGANISER_INVITED, ORGANISER_LINK, ACTION_SUBMITTED, ACTION_REJECTED ->
                Set.of(Link.REGISTRATION);
            case ACTION_PUBLISHED, ACTION_CHANGED, ACTION_CANCELLED -> Set.of(Link.ACTION, Link.REGISTRATION);
            case WEEK_ANNOUNCED, WEEK_REMINDER -> Set.of(Link.WEEK);
            case REPORT_ASKED, REPORT_REMINDER -> Set.of(Link.REPORT);
            case REVIEW_QUESTION, REGISTRATION_QUESTION, ACTION_QUESTION -> Set.of(Link.ANSWER);
            case VOUCH -> Set.of(Link.VOUCH);
            case TEXT_REVISED -> Set.of(Link.RECONFIRM);
            case SIGN_IN, COORDINATOR_INVITED -> Set.of(Link.SIGN_IN);
            case DIGEST, WAITING -> Set.of();
        };
    }

    /** Whether its mails are no letters of a few sentences, but digests, which are written apart. */
    public boolean isDigest() {
        return this == DIGEST || this == WAITING;
    }

    /** Whether the mail is about one street action, without which it makes no sense. */
    public boolean isAboutAnAction() {
        return switch (this) {
            case ACTION_SUBMITTED,
                    ACTION_PUBLISHED,
                    ACTION_REJECTED,
                    ACTION_CHANGED,
                    ACTION_CANCELLED,
                    WEEK_ANNOUNCED,
                    WEEK_REMINDER,
                    REPORT_ASKED,
                    REPORT_REMINDER,
                    ACTION_QUESTION -> true;
            case CONFIRM,
                    ALREADY_SIGNED,
                    PUBLISHED,
                    INVITED,
                    REJECTED,
                    WITHDRAWN,
                    TEXT_REVISED,
                    SIGNATURE_LINK,
                    CONTACT_CHANGE_OLD,
                    CONTACT_CHANGE_NEW,
                    REQUEST_CONFIRM,
                    REQUEST_RECEIVED,
                    REQUEST_ACCEPTED,
                    REQUEST_DECLINED,
                    ORGANISER_INVITED,
                    ORGANISER_LINK,
                    REGISTRATION_QUESTION,
                    REVIEW_QUESTION,
                    VOUCH,
                    CLAIM_CONFIRM,
                    CLAIM_ACCEPTED,
                    CLAIM_REJECTED,
                    SIGN_IN,
                    COORDINATOR_INVITED,
                    DIGEST,
                    WAITING -> false;
        };
    }

    /**
     * The template of that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Template of(String code) {
        for (var template : values()) {
            if (template.code.equals(code)) {
                return template;
            }
        }
        throw new IllegalArgumentException("there is no such template");
    }
}
