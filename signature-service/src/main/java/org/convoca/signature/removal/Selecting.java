package org.convoca.signature.removal;

import java.util.ArrayList;
import java.util.List;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Looks through a call's roll for what fits. Domains are compared by opening each contact that fits otherwise: a hash of the domain beside each
 * signature would be quicker, and would tell whoever steals the database which signatures have their mailbox at the same small provider.
 */
@Component
class Selecting {

    private static final int PAGE = 500;

    private final Signatures signatures;
    private final Contacts contacts;

    Selecting(Signatures signatures, Contacts contacts) {
        this.signatures = signatures;
        this.contacts = contacts;
    }

    /** In the order of their ids, at most so many. */
    List<Signature.Published> select(CallSlug call, Selection selection, int most) {
        var found = new ArrayList<Signature.Published>();
        var after = "";
        while (true) {
            var page = page(call, after);
            page.stream()
                    .map(Stored::state)
                    .filter(Signature.Published.class::isInstance)
                    .map(Signature.Published.class::cast)
                    .filter(published -> selection.fits(published, () -> mailDomain(published)))
                    .limit(most - (long) found.size())
                    .forEach(found::add);
            if (page.size() < PAGE || found.size() == most) {
                return found;
            }
            after = page.getLast().id();
        }
    }

    private List<Stored<Signature>> page(CallSlug call, String after) {
        var published = Criteria.where("state.submission.call")
                .is(call.value())
                .and("state._class")
                .is("signature.published")
                .and("_id")
                .gt(after);
        return signatures.find(published, Sort.by("_id"), PAGE);
    }

    private String mailDomain(Signature.Published published) {
        var contact = published.contact();
        if (contact == null) {
            return "";
        }
        var address = contacts.open(published.id(), contact).address().value();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
