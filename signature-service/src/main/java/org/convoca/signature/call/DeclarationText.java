package org.convoca.signature.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.convoca.contracts.signature.TextReference;
import org.jspecify.annotations.Nullable;

/**
 * One version of the declaration in one language. What an organisation signed is always such a version.
 *
 * @param language BCP 47
 * @param version counted from 1 in its language
 * @param hash SHA-256 of the canonical form, see {@link #hash(String, String, String, String)}
 * @param revisedAt when this version replaced the one before
 * @param weight of the change from the version before; minor in documents of an older release
 * @param note what was changed, in the conveners' words and for everybody to read, or null
 */
public record DeclarationText(
        String language,
        int version,
        String hash,
        String title,
        String summary,
        String body,
        Instant revisedAt,
        TextWeight weight,
        @Nullable String note) {

    public DeclarationText {
        weight = Objects.requireNonNullElse(weight, TextWeight.MINOR);
    }

    static DeclarationText of(String language, int version, Wording wording, Instant now) {
        return of(language, version, wording, now, TextWeight.MINOR, null);
    }

    static DeclarationText of(
            String language, int version, Wording wording, Instant now, TextWeight weight, @Nullable String note) {
        return new DeclarationText(
                language,
                version,
                hash(language, wording.title(), wording.summary(), wording.body()),
                wording.title(),
                wording.summary(),
                wording.body(),
                now,
                weight,
                note);
    }

    /** What a signature keeps of the text that was signed. */
    public TextReference reference() {
        return new TextReference(language, version, hash);
    }

    /** Whether it reads so already, but for white space at the ends and how characters are composed. */
    public boolean says(Wording wording) {
        return hash.equals(hash(language, wording.title(), wording.summary(), wording.body()));
    }

    /**
     * SHA-256 in lower-case hexadecimal of the canonical form, so that anybody can check which text was signed: language, title, summary and body, each
     * in Unicode NFC with line ends as LF and without white space at its ends, joined by U+001E, in UTF-8.
     */
    static String hash(String language, String title, String summary, String body) {
        var canonical = String.join("\u001e", language, canonical(title), canonical(summary), canonical(body));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    private static String canonical(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }
}
