package org.convoca.local.journey;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalTime;

/** A mouse or a finger, and keys for the text alone. */
record Pointing() implements Hands {

    @Override
    public void press(Locator what) {
        what.click();
    }

    @Override
    public void write(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void write(Locator field, LocalDate day) {
        field.fill(day.toString());
    }

    @Override
    public void write(Locator field, LocalTime time) {
        field.fill(time.toString());
    }

    @Override
    public void choose(Locator list, String value) {
        list.selectOption(value);
    }

    @Override
    public void tick(Locator box) {
        box.check();
    }
}
