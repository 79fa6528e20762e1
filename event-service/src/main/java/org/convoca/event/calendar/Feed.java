package org.convoca.event.calendar;

import java.net.URI;
import java.time.Instant;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.action.PublicAction;

/**
 * A list of actions on its way out. The actions come out of the database while they are written.
 *
 * @param title in the reader's language
 * @param self its own address
 * @param page where people read the same
 * @param changedAt when anything in it may have changed last
 * @param actions in the order of the list: by day, then local time; without a day at the end
 */
record Feed(
        String title,
        URI self,
        URI page,
        ActionWeek week,
        Reader reader,
        Instant changedAt,
        Iterable<PublicAction> actions) {}
