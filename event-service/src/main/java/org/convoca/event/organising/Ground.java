package org.convoca.event.organising;

import java.util.Optional;
import org.convoca.event.action.Point;

/** What is known about points on earth, without asking anybody outside. */
public interface Ground {

    /** Whether the point may lie in the territory. */
    boolean mayLieIn(Point point, String territory);

    /** The IANA zone of a point, or empty where nobody can tell. */
    Optional<String> zone(Point point);
}
