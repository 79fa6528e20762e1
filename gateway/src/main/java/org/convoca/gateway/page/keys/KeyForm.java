package org.convoca.gateway.page.keys;

import java.time.Clock;
import java.time.LocalDate;
import org.convoca.gateway.client.GivenKeys;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.form.Typed;

/** What a convener fills in for a key. */
record KeyForm(String label, String note, String limits, String expiresOn) {

    static KeyForm empty(Desk desk, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), desk.zone());
        return new KeyForm("", "", "standard", today.plusYears(1).toString());
    }

    static KeyForm of(Typed typed) {
        return new KeyForm(
                typed.text("keylabel"), typed.text("keynote"), typed.text("keylimits"), typed.text("keyexpires"));
    }

    GivenKeys.Wanted wanted() {
        return new GivenKeys.Wanted(label, note, limits, expiresOn);
    }
}
