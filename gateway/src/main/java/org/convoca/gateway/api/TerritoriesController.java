package org.convoca.gateway.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Territories;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells clients which territories there are, so that a form of theirs can offer them by name. */
@RestController
class TerritoriesController {

    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Territories territories;
    private final List<String> languages;
    /** Sorting by a language's rules takes a while, and there are few languages. */
    private final Map<String, TerritoryList> lists = new ConcurrentHashMap<>();

    TerritoriesController(Territories territories, Languages languages) {
        this.territories = territories;
        this.languages = languages.all().stream().map(Language::code).toList();
    }

    @GetMapping("/api/v1/territories")
    ResponseEntity<TerritoryList> territories(
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        var language = language(lang, acceptLanguage);
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .cacheControl(A_DAY)
                .body(lists.computeIfAbsent(language, known -> TerritoryList.of(territories, known)));
    }

    /** The first of what is asked for that we have (RFC 4647, section 3.4). */
    private String language(@Nullable String... wanted) {
        return Stream.of(wanted)
                .flatMap(ranges -> ranges(ranges).stream())
                .map(range -> Locale.lookupTag(List.of(range), languages))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Languages.FALLBACK.code());
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String text) {
        try {
            return text == null ? List.of() : Locale.LanguageRange.parse(text);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
