package org.convoca.notification.mail;

import org.jspecify.annotations.Nullable;

/**
 * What was tried so far.
 *
 * @param attempts dialogues begun with the mail server
 * @param refusals answers of the server that it cannot take the mail now
 * @param interruptions dialogues of which nobody knows how they ended
 * @param returnPath by which a bounce of any of them is known again; null before the first, or where none is expected
 */
record Progress(
        int attempts,
        int refusals,
        int interruptions,
        @Nullable String returnPath) {

    static final Progress NONE = new Progress(0, 0, 0, null);

    Progress attempted(@Nullable String returnPath) {
        return new Progress(attempts + 1, refusals, interruptions, returnPath);
    }

    Progress refused() {
        return new Progress(attempts, refusals + 1, interruptions, returnPath);
    }

    Progress interrupted() {
        return new Progress(attempts, refusals, interruptions + 1, returnPath);
    }
}
