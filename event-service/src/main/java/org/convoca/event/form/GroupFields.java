package org.convoca.event.form;

import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fields of a form that say where a group is at home: one territory, or international. */
@Component
public class GroupFields {

    private static final Home NOWHERE = new Home(null, Region.INTERNATIONAL);

    private final Territories territories;

    GroupFields(Territories territories) {
        this.territories = territories;
    }

    /** @param territory code, or null for a network without one */
    public record Home(@Nullable String territory, Region region) {}

    /** @param at the JSON pointer to the object that holds the two fields */
    public Home home(String at, @Nullable String territory, @Nullable Boolean international, Findings findings) {
        var code = territory == null ? "" : territory.strip();
        if (Boolean.TRUE.equals(international)) {
            if (!code.isEmpty()) {
                findings.add(
                        at + "/international",
                        "territory-and-international",
                        "Either a territory or international, not both.");
            }
            return NOWHERE;
        }
        if (code.isEmpty()) {
            findings.add(at + "/territory", "required", "Say in which territory the group is at home.");
            return NOWHERE;
        }
        return territories
                .find(code)
                .map(found -> new Home(found.code(), found.region()))
                .orElseGet(() -> {
                    findings.add(at + "/territory", "unknown-territory", "There is no territory of this code.");
                    return NOWHERE;
                });
    }
}
