package org.convoca.notification.template;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say to one recipient. It holds personal data and links that act: it is never stored, and print hides it.
 *
 * @param languages what the recipient reads (BCP 47), the most wanted first; English comes last by itself
 * @param contact the recipient's name, for the greeting
 * @param territory code of the territory for which the organisation signs, or null for a network without one
 * @param week when the call's week of action is, or null where nobody said
 * @param links whole addresses, at least those that the template needs
 * @param reason why reviewers refused, or null
 * @param expiresAt until when the links act, or null for ever
 * @param action that it is about; null where the template is about none
 * @param particulars what only some templates need
 */
public record Letter(
        Template template,
        List<String> languages,
        String contact,
        String organisation,
        @Nullable String territory,
        String call,
        @Nullable ActionWeek week,
        Map<Link, URI> links,
        @Nullable String reason,
        @Nullable Instant expiresAt,
        @Nullable ActionOutline action,
        Particulars particulars) {

    /** @throws IllegalArgumentException when a link, the action or a particular is missing that the template needs */
    public Letter {
        languages = List.copyOf(languages);
        links = Map.copyOf(links);
        if (!links.keySet().containsAll(template.needed())) {
            throw new IllegalArgumentException("a " + template.code() + " mail needs the links " + template.needed());
        }
        if (template.isAboutAnAction() && action == null) {
            throw new IllegalArgumentException("a " + template.code() + " mail needs its action");
        }
        if (!particulars.suffice(template)) {
            throw new IllegalArgumentException("a " + template.code() + " mail lacks what it is about");
        }
    }

    @Override
    public String toString() {
        return "Letter[" + template.code() + ", hidden]";
    }
}
