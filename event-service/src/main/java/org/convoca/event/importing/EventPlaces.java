package org.convoca.event.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convoca.event.registration.RegisteredGroup;
import org.springframework.stereotype.Service;

/** Reads the one line in which a calendar says where something is: from the narrowest to the widest, apart by commas. Thread-safe. */
@Service
class EventPlaces {

    /** A longer one can only be an address. */
    private static final int LONGEST_NAME = 120;

    private final Whereabouts whereabouts;

    EventPlaces(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    void fill(FormBuilder form, Component event, RegisteredGroup group, Notes notes) {
        var location = event.text("LOCATION").orElse("");
        var parts = new ArrayList<>(Arrays.stream(location.split("\\s*[,\\n]\\s*", -1))
                .filter(part -> !part.isBlank())
                .toList());
        takeTerritory(form, parts, notes);
        takeLocality(form, parts, group, notes);
        if (!parts.isEmpty() && parts.getFirst().length() <= LONGEST_NAME) {
            form.venue = parts.removeFirst();
        }
        form.address = parts.isEmpty() ? null : String.join(", ", parts);
        whereabouts.complete(form, group, notes);
    }

    private void takeTerritory(FormBuilder form, List<String> parts, Notes notes) {
        if (parts.size() < 2) {
            return;
        }
        whereabouts.territory(parts.getLast()).ifPresent(code -> {
            notes.assume("territory-by-name", "The end of the location was read as the territory.");
            form.territory = code;
            parts.removeLast();
        });
    }

    private void takeLocality(FormBuilder form, List<String> parts, RegisteredGroup group, Notes notes) {
        if (parts.isEmpty()) {
            return;
        }
        var territory = form.territory == null ? group.territory() : form.territory;
        if (territory != null && whereabouts.find(parts.getLast(), territory).isPresent()) {
            notes.assume("locality-by-name", "The end of the location was read as the locality.");
            form.locality = parts.removeLast();
        }
    }
}
