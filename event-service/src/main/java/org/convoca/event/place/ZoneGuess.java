package org.convoca.event.place;

import java.time.ZoneId;
import java.util.List;

/**
 * The time zone that a point lies in, for a person to confirm. More than twelve miles off any coast it is a nautical one, {@code Etc/GMT+9}.
 *
 * @param zone the likeliest
 * @param others which it may be as well: the border is near, or two zones are in use there; empty when there is no doubt
 */
public record ZoneGuess(ZoneId zone, List<ZoneId> others) {
    public ZoneGuess {
        others = List.copyOf(others);
    }
}
