package org.convoca.local.journey;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a person does on a page, whatever they do it with. */
sealed interface Hands permits Pointing, Typing {

    /** Follows a link, presses a button, opens what is folded. */
    void press(Locator what);

    /** Writes into an empty field. */
    void write(Locator field, String text);

    void write(Locator field, LocalDate day);

    void write(Locator field, LocalTime time);

    /** @param value of one of the list's options */
    void choose(Locator list, String value);

    /** Ticks a box, or takes one of several. */
    void tick(Locator box);
}
