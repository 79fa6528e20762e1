package org.convoca.gateway.page.review;

import java.util.List;

/**
 * What was chosen, and what shall become of it.
 *
 * @param from the part of the list in which it was chosen
 */
record Chosen(List<Pick> picks, Verdict verdict, Grounds grounds, Filter from) {
    Chosen {
        picks = List.copyOf(picks);
    }
}
