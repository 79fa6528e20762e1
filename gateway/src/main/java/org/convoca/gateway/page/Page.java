package org.convoca.gateway.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the frame of a page needs to know; in templates {@code page}.
 *
 * @param alternates the same page in every language, this one included
 * @param standard the address for readers of no listed language, or null when the page is not for search engines
 * @param canonical this page's own address, or null when the page is not for search engines
 * @param home where the name at the top leads
 * @param stylesheet its path
 * @param scripts paths of scripts by their names; pages are whole without them
 */
public record Page(
        Language language,
        List<Alternate> alternates,
        @Nullable String standard,
        @Nullable String canonical,
        String home,
        String stylesheet,
        Map<String, String> scripts) {

    public Page {
        alternates = List.copyOf(alternates);
        scripts = Map.copyOf(scripts);
    }

    /**
     * The page in one language.
     *
     * @param path within this site, for a reader
     * @param url whole, for machines
     */
    public record Alternate(Language language, String path, String url) {
        Alternate asked(MultiValueMap<String, String> question) {
            var whole = UriComponentsBuilder.fromUriString(path)
                    .queryParams(encoded(question))
                    .build(true);
            return new Alternate(language, whole.toUriString(), url);
        }

        private static MultiValueMap<String, String> encoded(MultiValueMap<String, String> question) {
            var encoded = new LinkedMultiValueMap<String, String>();
            question.forEach((name, values) -> values.forEach(value -> encoded.add(form(name), form(value))));
            return encoded;
        }

        private static String form(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** The same, whose readers take what they asked for along into another language; machines are told the plain addresses. */
    Page asked(MultiValueMap<String, String> question) {
        var asked = alternates.stream().map(one -> one.asked(question)).toList();
        return new Page(language, asked, standard, canonical, home, stylesheet, scripts);
    }

    /** Where a script is. */
    public String script(String name) {
        return scripts.getOrDefault(name, "");
    }

    /** Where sites that know oEmbed learn how to show it in theirs; needs to be {@link #isIndexed}. */
    public String oembed(String format) {
        var whole = URLEncoder.encode(Objects.requireNonNull(canonical), StandardCharsets.UTF_8);
        return URI.create(canonical)
                .resolve("/oembed?format=" + format + "&url=" + whole)
                .toString();
    }

    /** Whether search engines may keep it. */
    public boolean isIndexed() {
        return canonical != null;
    }
}
