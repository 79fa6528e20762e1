package org.convoca.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.HashSet;
import org.bson.Document;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.backing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links in mails (S-2). */
class LinkTokensIT {

    private final TestDatabase database = TestDatabase.open();
    private final TestClock clock = TestClock.at("2027-01-16T18:00:00Z");
    private final MongoCollection<Document> links = database.template().getCollection("links");
    private final LinkTokens tokens = new MongoLinkTokens(links, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsWhatALinkPermits() {
        var token = tokens.mint("confirm", "some-id", Duration.ofDays(7));
        assertThat(tokens.find(token.value(), "confirm"))
                .contains(new LinkGrant("confirm", "some-id", clock.instant().plus(Duration.ofDays(7))));
    }

    @Test
    void mints256RandomBits() {
        var minted = new HashSet<String>();
        for (var i = 0; i < 200; i++) {
            minted.add(tokens.mint("confirm", "some-id", Duration.ofDays(7)).value());
        }
        assertThat(minted).hasSize(200).allSatisfy(value -> assertThat(value).matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void keepsNoTokenThatCouldBeUsed() {
        var token = tokens.mint("confirm", "some-id", Duration.ofDays(7));
        var kept = links.find().first();
        assertThat(kept.toJson()).doesNotContain(token.value());
        assertThat(kept.getString("_id")).matches("[0-9a-f]{64}");
        assertThat(tokens.find(kept.getString("_id"), "confirm")).isEmpty();
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void knowsNoForgedToken() {
        var token = tokens.mint("confirm", "some-id", Duration.ofDays(7)).value();
        for (var forged :
                new String[] {"", " ", "x", token + "x", token.substring(1), token.toLowerCase(), "ä".repeat(43), "\0"
                }) {
            if (!forged.equals(token)) {
                assertThat(tokens.find(forged, "confirm")).as(forged).isEmpty();
            }
        }
    }

    @Test
    void noticesEachChangedLetter() {
        var token = tokens.mint("confirm", "some-id", Duration.ofDays(7)).value();
        for (var position = 0; position < token.length(); position++) {
            var other = token.charAt(position) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, position) + other + token.substring(position + 1);
            assertThat(tokens.find(changed, "confirm")).isEmpty();
        }
    }

    @Test
    void worksForNoOtherPurpose() {
        var token = tokens.mint("confirm", "some-id", Duration.ofDays(7));
        assertThat(tokens.find(token.value(), "withdraw")).isEmpty();
    }

    @Test
    void stillSaysWhatAnExpiredLinkWasAbout() {
        var token = tokens.mint("confirm", "some-id", Duration.ofDays(7));
        clock.advance(Duration.ofDays(36));
        assertThat(tokens.find(token.value(), "confirm"))
                .hasValueSatisfying(grant -> assertThat(grant.expiresAt()).isBefore(clock.instant()));
    }

    @Test
    void cleansAwayWhatExpiredThirtyDaysAgo() {
        var old = tokens.mint("confirm", "some-id", Duration.ofDays(7));
        var young = tokens.mint("confirm", "some-id", Duration.ofDays(8));
        clock.advance(Duration.ofDays(37).plusSeconds(1));
        tokens.mint("confirm", "other-id", Duration.ofDays(7));
        assertThat(tokens.find(old.value(), "confirm")).isEmpty();
        assertThat(tokens.find(young.value(), "confirm")).isPresent();
    }
}
