package org.convoca.gateway.page.share;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Passing a call on to Mastodon, where every reader has a server of their own: the page asks for it and shows the link. It is not followed for the
 * reader, so that nobody is led elsewhere by an address that looks like ours.
 */
@Controller
class MastodonController {

    private static final int LONGEST = 253;
    /** A host as DNS allows it (RFC 1123), with a dot in it; an account's {@code @name@} before it is taken off. */
    private static final Pattern SERVER = Pattern.compile(
            "(?:@?[\\w.-]+@)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9])");

    private final Calls calls;
    private final Pages pages;
    private final Paths paths;
    private final PublicAddress address;

    MastodonController(Calls calls, Pages pages, Paths paths, PublicAddress address) {
        this.calls = calls;
        this.pages = pages;
        this.paths = paths;
        this.address = address;
    }

    @GetMapping(Paths.CALL + "/share/mastodon")
    String choose(
            @PathVariable String lang,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String server,
            Model model) {
        var language = paths.language(lang);
        var call = Readings.required(calls.find(slug, language.locale()), ProblemType.CALL_NOT_FOUND)
                .value();
        var path = Paths.call(language, slug);
        var host = server == null ? Optional.<String>empty() : host(server);
        model.addAttribute("call", call);
        model.addAttribute("path", path);
        model.addAttribute("server", server == null ? "" : server);
        model.addAttribute("wrong", server != null && host.isEmpty());
        host.ifPresent(found -> {
            model.addAttribute("host", found);
            model.addAttribute("link", ShareLinks.onMastodon(found, call.text().title(), address.origin() + path));
        });
        model.addAttribute(
                "page", pages.unlisted(language.locale(), other -> Paths.call(other, slug) + "/share/mastodon"));
        return "share-mastodon";
    }

    static Optional<String> host(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var bare = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https://", "")
                .replaceFirst("/+$", "");
        var found = SERVER.matcher(bare);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
