package org.convoca.event.recipient;

import java.util.List;
import java.util.Map;
import org.convoca.event.action.ActionMailFacts;

/** Outlines actions for one reader. */
final class Outlines {

    private final List<String> languages;
    private final String untitled;

    /**
     * @param languages that the reader reads, the most wanted first
     * @param untitled what stands for the title of a draft without one
     */
    Outlines(List<String> languages, String untitled) {
        this.languages = languages;
        this.untitled = untitled;
    }

    Outline of(ActionMailFacts.Told told) {
        var title = Words.in(told.titles(), languages, untitled);
        var when = told.when();
        var place = told.place();
        return new Outline(
                title.words(),
                title.language(),
                told.kind(),
                when == null ? null : Outline.Time.of(when),
                place == null ? null : Words.place(place),
                Differences.of(told, this::title));
    }

    private String title(Map<String, String> titles) {
        return Words.in(titles, languages, untitled).words();
    }
}
