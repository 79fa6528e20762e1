package org.convoca.signature.signing;

import java.util.List;
import org.convoca.platform.text.EmailAddress;
import org.convoca.signature.call.CallSlug;

/** A feature that keeps something about people, and can say what it is to the one whom it is about. */
@FunctionalInterface
public interface HeldSource {

    /** All that belongs to whoever reads that mailbox; bounded, since nobody signs for many. */
    List<Held> heldAbout(CallSlug call, EmailAddress address);
}
