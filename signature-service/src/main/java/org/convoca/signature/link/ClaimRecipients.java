package org.convoca.signature.link;

import java.util.List;
import java.util.UUID;

/** Knows to whom mails about claims go, as {@link Recipients} knows it of signatures. */
public interface ClaimRecipients {

    /** @param mail the mail's id, which the answer repeats */
    record Wanted(String mail, UUID claim, ClaimTemplate template) {}

    /**
     * In the order of the request. A mail that has become pointless finds nobody; neither does one whose contact cannot be opened, so that it does not
     * hold up the others.
     *
     * @throws IllegalStateException when no contact at all can be opened: then the keys are wrong, and the mails must wait
     */
    List<Recipient> find(List<Wanted> wanted);
}
