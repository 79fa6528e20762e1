package org.convoca.event.review;

import java.util.Set;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;

/** Coordinators as the gateway's tokens tell of them, and what a test wants to be different. */
final class Coordinators {

    private Coordinators() {}

    /** Of that territory, in all calls. */
    static Coordination coordinator(String territory) {
        return in(territory, "coordinator");
    }

    static Coordination reviewer(String territory) {
        return in(territory, "reviewer");
    }

    private static Coordination in(String territory, String role) {
        return new Coordination(UUID.randomUUID(), Set.of(role), Set.of(), false, Set.of(territory), Set.of());
    }

    /** Of a whole region. */
    static Coordination ofRegion(String region) {
        return new Coordination(UUID.randomUUID(), Set.of("coordinator"), Set.of(), false, Set.of(), Set.of(region));
    }

    static Coordination convener(String call) {
        return new Coordination(UUID.randomUUID(), Set.of("convener"), Set.of(call), true, Set.of(), Set.of());
    }
}
