package org.convoca.gateway.page.picture;

import java.util.List;

/**
 * What a picture says. Two that say the same look the same, down to the last bit.
 *
 * @param rightToLeft whether it reads from the right
 * @param over a few words above the title, or empty
 * @param title in any language; what the letters that we have cannot write is left out
 * @param facts lines below the title, the first of them the largest; empty ones are left out
 * @param site whose page it is
 */
public record Picture(boolean rightToLeft, String over, String title, List<String> facts, String site) {

    /** What people write in a title that is not meant to be read there is cut. */
    private static final int LONGEST = 300;

    private static final int MOST_FACTS = 3;

    public Picture {
        over = Letters.readable(over, LONGEST);
        title = Letters.readable(title, LONGEST);
        site = Letters.readable(site, LONGEST);
        facts = facts.stream()
                .map(fact -> Letters.readable(fact, LONGEST))
                .filter(fact -> !fact.isEmpty())
                .limit(MOST_FACTS)
                .toList();
    }
}
