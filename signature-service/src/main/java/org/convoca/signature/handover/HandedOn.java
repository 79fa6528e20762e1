package org.convoca.signature.handover;

import java.util.UUID;

/** Things of one kind that can be handed to a coordinator. */
public interface HandedOn {

    /** Gives back to all others what is theirs, for a coordinator who is one no longer. Doing it again finds nothing. */
    void giveBack(UUID coordinator);
}
