package org.convoca.notification.mail;

/**
 * What was tried so far.
 *
 * @param attempts dialogues begun with the mail server
 * @param refusals answers of the server that it cannot take the mail now
 * @param interruptions dialogues of which nobody knows how they ended
 */
record Progress(int attempts, int refusals, int interruptions) {

    static final Progress NONE = new Progress(0, 0, 0);

    Progress attempted() {
        return new Progress(attempts + 1, refusals, interruptions);
    }

    Progress refused() {
        return new Progress(attempts, refusals + 1, interruptions);
    }

    Progress interrupted() {
        return new Progress(attempts, refusals, interruptions + 1);
    }
}
