package org.convoca.gateway.page.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much of the form of an action is on one page. */
sealed interface Sheet {

    /** What it posts to, without query. */
    String path();

    /** Whether a field is on it. */
    boolean shows(String field);

    /** All of it. */
    record Whole(String path) implements Sheet {

        @Override
        public boolean shows(String field) {
            return true;
        }
    }

    /**
     * One step of it.
     *
     * @param action whose draft it is; null for a new one
     */
    record Step(Part part, @Nullable UUID action) implements Sheet {

        @Override
        public String path() {
            return action == null ? Workspace.ACTIONS + "/new" : of(action, part);
        }

        @Override
        public boolean shows(String field) {
            return part.has(field);
        }

        static String of(UUID action, Part part) {
            return Workspace.action(action) + "/edit/" + part.code();
        }
    }
}
