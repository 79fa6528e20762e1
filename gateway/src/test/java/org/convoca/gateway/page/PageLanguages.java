package org.convoca.gateway.page;

import java.util.List;
import java.util.stream.Stream;

/** The languages that there are pages in, as their files say: a test of all of them takes in one that is added later. */
final class PageLanguages {

    static final List<Language> ALL = new Messages().languages().all();
    static final List<String> CODES = ALL.stream().map(Language::code).toList();

    private PageLanguages() {}

    /** Each of these things with each language, as the arguments of a test. */
    static Stream<List<Object>> inEach(List<?> things) {
        return things.stream().flatMap(thing -> CODES.stream().map(language -> List.of(thing, language)));
    }

    /** What each page that stands in all languages says in {@code hreflang}. */
    static List<String> alternates() {
        return Stream.concat(CODES.stream(), Stream.of("x-default")).toList();
    }
}
