package org.convoca.trials.input;

import java.util.ArrayList;
import java.util.List;

/** As many groups as it takes, since one may have no more than so many actions. */
final class Groups {

    private final Inputs inputs;
    private final List<Group> groups = new ArrayList<>();
    private int given;

    Groups(Inputs inputs) {
        this.inputs = inputs;
    }

    /** One with room for another action. */
    Group next() {
        if (given++ % Group.MOST_ACTIONS == 0) {
            groups.add(Group.registered(inputs, "Grupo " + groups.size()));
        }
        return groups.getLast();
    }
}
