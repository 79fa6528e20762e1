package org.convoca.signature.reading;

import java.util.List;
import java.util.Optional;
import org.convoca.contracts.territory.Region;

/**
 * Which of the seven groups a line of a published list belongs to. Groups have no headings: blank lines part them, and each counts from 1.
 *
 * <p>A line that cannot be read still holds a place in its group, so that an unreadable first line does not move the rest into another region.
 */
final class GroupTracker {

    private static final List<Region> REGIONS = List.of(Region.values());
    private static final int NOTHING_FOLLOWS = Integer.MIN_VALUE;

    private int group = -1;
    private int last = NOTHING_FOLLOWS;
    private int unreadable;
    private boolean blockBegins = true;

    void blank() {
        if (blockBegins && unreadable > 0 && group >= 0) {
            group++;
            last = NOTHING_FOLLOWS;
        }
        blockBegins = true;
        unreadable = 0;
    }

    void unreadable() {
        if (blockBegins) {
            unreadable++;
        } else {
            last++;
        }
    }

    /** Takes the next numbered line; says whether its number follows the one before. */
    boolean numbered(int number) {
        var first = blockBegins ? number - unreadable : number;
        var begins = group < 0 || (blockBegins ? first == 1 || first != last + 1 : number == 1 && last > 1);
        var inOrder = begins ? first == 1 : first == last + 1;
        if (begins) {
            group++;
        }
        last = number;
        blockBegins = false;
        unreadable = 0;
        return inOrder;
    }

    /** The region of the current group, or nothing past the seventh. */
    Optional<Region> region() {
        return group < REGIONS.size() ? Optional.of(REGIONS.get(group)) : Optional.empty();
    }
}
