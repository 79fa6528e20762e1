package org.convoca.signature.text;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.DeclarationText;
import org.convoca.signature.link.OtherLinks;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page behind the link of a mail about a newer text shows. */
@Component
class ReconfirmLinks implements OtherLinks {

    private final Reconfirming reconfirming;
    private final Clock clock;

    ReconfirmLinks(Reconfirming reconfirming, Clock clock) {
        this.reconfirming = reconfirming;
        this.clock = clock;
    }

    record CallName(CallSlug slug, String title) {

        static CallName of(Call call, String locale) {
            return new CallName(call.slug(), call.content().text(locale).title());
        }
    }

    record OrganisationName(String name, @Nullable String territory, Region region) {

        static OrganisationName of(Signature signature) {
            var organisation = signature.submission().organisation();
            return new OrganisationName(organisation.name(), organisation.territory(), organisation.region());
        }
    }

    /**
     * @param state {@code valid}, {@code used} or {@code expired}
     * @param before the text that was signed; null where an imported list does not say
     * @param after the text as it is now
     * @param note what was changed in substance, in the conveners' words, or null
     */
    record Behind(
            String purpose,
            String state,
            CallName call,
            OrganisationName organisation,
            String locale,
            SignatureStatus status,
            Instant expiresAt,
            @Nullable TextView before,
            TextView after,
            @Nullable String note) {}

    @Override
    public boolean areFor(String purpose) {
        return purpose.equals(Reconfirming.PURPOSE);
    }

    @Override
    public Optional<Behind> inspect(String purpose, String token) {
        return reconfirming.look(token).map(this::behind);
    }

    private Behind behind(Reconfirming.Followed followed) {
        var signature = followed.signature();
        var content = followed.call().content();
        var language = followed.language();
        var major = content.latestMajor(language);
        var signed = signature.submission().text();
        var before = Optional.ofNullable(signed)
                .flatMap(text -> content.version(text.language(), text.version()))
                .map(text -> TextView.of(content, text));
        var note = content.version(language, major).map(DeclarationText::note);
        var locale = signature.submission().locale();
        return new Behind(
                Reconfirming.PURPOSE,
                state(followed, major),
                CallName.of(followed.call(), locale),
                OrganisationName.of(signature),
                locale,
                signature.status(),
                followed.grant().expiresAt(),
                before.orElse(null),
                TextView.of(content, content.text(language)),
                note.orElse(null));
    }

    private String state(Reconfirming.Followed followed, int major) {
        if (!(followed.signature() instanceof Signature.Published published) || published.signedVersion() >= major) {
            return "used";
        }
        return followed.isExpired(clock.instant()) ? "expired" : "valid";
    }
}
