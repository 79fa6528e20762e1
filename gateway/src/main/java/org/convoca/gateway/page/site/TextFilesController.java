package org.convoca.gateway.page.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Languages;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code robots.txt} (RFC 9309) and {@code security.txt} (RFC 9116). */
@Controller
class TextFilesController {

    private static final Duration FRESH = Duration.ofDays(1);
    /** Less than a year ahead, as the RFC advises; told anew at each request. */
    private static final Duration GOOD_FOR = Duration.ofDays(90);

    private static final String PLAIN = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private static final String CLOSED = """
            User-agent: *
            Disallow: /confirm/
            Disallow: /disown/
            Disallow: /withdraw/
            Disallow: /reconfirm/
            Disallow: /claim/
            Disallow: /registration
            Disallow: /week/
            Disallow: /report/
            Disallow: /answer/
            Disallow: /vouch/
            Disallow: /request/
            Disallow: /coordination
            Disallow: /sign-in
            Disallow: /unsubscribe/
            """;

    private final SiteProperties properties;
    private final PublicAddress address;
    private final Languages languages;
    private final Clock clock;

    TextFilesController(SiteProperties properties, PublicAddress address, Languages languages, Clock clock) {
        this.properties = properties;
        this.address = address;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(path = "/robots.txt", produces = PLAIN)
    ResponseEntity<String> robots() {
        return text(CLOSED + "Sitemap: " + address.origin() + "/sitemap.xml\n");
    }

    @GetMapping(path = "/.well-known/security.txt", produces = PLAIN)
    ResponseEntity<String> security() {
        var contact = properties.securityContact();
        if (contact == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Nobody is named here for reports of flaws.");
        }
        return text("""
                Contact: %s
                Expires: %s
                Preferred-Languages: %s
                Canonical: %s/.well-known/security.txt
                """.formatted(contact, expires(), spoken(), address.origin()));
    }

    private Instant expires() {
        return clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS);
    }

    private String spoken() {
        return languages.all().stream().map(Language::code).collect(Collectors.joining(", "));
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(text);
    }
}
