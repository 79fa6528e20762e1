package org.convoca.event.review;

import java.util.UUID;

/** Who else reviews. */
@FunctionalInterface
interface Reviewers {

    /** Whether that coordinator looks after the place of a case. */
    boolean covers(UUID coordinator, Case of);
}
