package org.convoca.signature.waiting;

import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.CallSlug;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting signatures are asked for.
 *
 * @param mine only those that were given to the asking coordinator
 * @param after where the page before ended, or null for the first
 */
record WaitingQuery(
        Reviewer reviewer,
        @Nullable CallSlug call,
        @Nullable String territory,
        boolean mine,
        @Nullable WaitingCursor after,
        int limit) {}
