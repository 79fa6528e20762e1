package org.convoca.event.importing;

import java.time.ZoneId;
import org.convoca.event.action.ActionForm.PointForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides in which zone a local time is that does not say so: that of the point it names, else the one that was given for the whole file, else that of its
 * locality. Thread-safe.
 */
@Component
class ZoneChoice {

    private final Whereabouts whereabouts;

    ZoneChoice(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /**
     * @param named by the point itself, before the locality's was taken for it
     * @param forTheFile or null
     * @return null where nothing tells
     */
    @Nullable
    ZoneId of(@Nullable PointForm named, @Nullable ZoneId forTheFile, FormBuilder form, Notes notes) {
        var there = whereabouts.zone(named);
        if (there.isPresent()) {
            return told(there.get(), "that of the point", notes);
        }
        if (forTheFile != null) {
            return told(forTheFile, "the one given for the whole file", notes);
        }
        return whereabouts
                .zone(form.point)
                .map(zone -> told(zone, "that of the locality", notes))
                .orElse(null);
    }

    private static ZoneId told(ZoneId zone, String why, Notes notes) {
        notes.assume("zone-taken", "The time zone was taken to be " + zone + ", " + why + ".");
        return zone;
    }
}
