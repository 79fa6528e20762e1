package org.convoca.gateway.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Page.Alternate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the frames of pages. Thread-safe. */
public final class Pages {

    private static final String STYLESHEET = "/assets/convoca.css";
    private static final String ASSETS = "/assets/";
    private static final List<String> SCRIPTS = List.of("map.js", "passkey.js", "live.js", "time.js", "framed.js");

    private final Languages languages;
    private final PublicAddress address;
    private final ResourceUrlProvider resources;

    Pages(Languages languages, PublicAddress address, ResourceUrlProvider resources) {
        this.languages = languages;
        this.address = address;
        this.resources = resources;
    }

    /** A page with an address of its own in each language. */
    public Page localised(Locale reader, Function<Language, String> path) {
        return localised(reader, path, path.apply(Languages.FALLBACK));
    }

    /** @param standard the path for readers of no listed language */
    public Page localised(Locale reader, Function<Language, String> path, String standard) {
        var language = language(reader);
        return page(language, alternates(path), whole(standard), whole(path.apply(language)));
    }

    /** A page that no search engine keeps, with an address in each language. */
    public Page unlisted(Locale reader, Function<Language, String> path) {
        return page(language(reader), alternates(path), null, null);
    }

    /** A page that no search engine keeps, with one address; its language is chosen by {@code ?lang=}. */
    public Page unlisted(Locale reader, String path) {
        return unlisted(reader, language -> path + "?lang=" + language.code());
    }

    /** A page without a language switch, since its address cannot be asked for again. */
    public Page passing(Locale reader) {
        return page(language(reader), List.of(), null, null);
    }

    private Page page(
            Language language, List<Alternate> alternates, @Nullable String standard, @Nullable String canonical) {
        return new Page(
                language,
                alternates,
                standard,
                canonical,
                "/" + language.code(),
                versioned(STYLESHEET),
                SCRIPTS.stream().collect(Collectors.toMap(name -> name, name -> versioned(ASSETS + name))));
    }

    private String versioned(String path) {
        var found = resources.getForLookupPath(path);
        return found == null ? path : found;
    }

    private List<Alternate> alternates(Function<Language, String> path) {
        return languages.all().stream()
                .map(language -> new Alternate(language, path.apply(language), whole(path.apply(language))))
                .toList();
    }

    private String whole(String path) {
        return address.origin() + path;
    }

    private Language language(Locale reader) {
        return languages.find(reader.toLanguageTag()).orElse(Languages.FALLBACK);
    }
}
