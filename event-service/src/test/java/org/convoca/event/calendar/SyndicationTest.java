package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.calendar.Feeds.ATOM;
import static org.convoca.event.calendar.Feeds.RSS;
import static org.convoca.event.calendar.Feeds.written;
import static org.convoca.event.calendar.PublicActions.anAction;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** RSS and Atom as the library ROME reads them. */
class SyndicationTest {

    private static final String ID = "urn:uuid:0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a";
    private static final String PAGE = "https://convoca.example.org/es/actions/0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a";

    @Test
    void isRss() {
        var feed = read(written(
                RSS, anAction().description("es", "Con <b>música</b> & más").build()));

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getTitle()).isEqualTo("Semana de lucha");
        assertThat(feed.getLink()).isEqualTo("https://convoca.example.org/es/calls/week/actions");
        assertThat(feed.getLanguage()).isEqualTo("es");
        assertThat(feed.getEntries()).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo("Marcha contra la guerra");
            assertThat(entry.getUri()).isEqualTo(ID);
            assertThat(entry.getLink()).isEqualTo(PAGE);
            assertThat(entry.getPublishedDate()).isEqualTo(Date.from(PublicActions.PUBLISHED));
            assertThat(entry.getCategories()).extracting("name").containsExactly("march");
            assertThat(entry.getDescription().getValue())
                    .contains("18:00")
                    .contains("Europe/Madrid, UTC+01:00")
                    .contains("Plaza Moyúa, Gran Vía 1, Bilbao, País Vasco")
                    .contains("Con &lt;b&gt;música&lt;/b&gt; &amp; más");
        });
    }

    @Test
    void isAtom() {
        var feed = read(written(
                ATOM, anAction().description("es", "Con <b>música</b> & más").build()));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getPublishedDate()).isEqualTo(Date.from(PublicActions.CHANGED));
        assertThat(feed.getEntries()).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo("Marcha contra la guerra");
            assertThat(entry.getUri()).isEqualTo(ID);
            assertThat(entry.getLink()).isEqualTo(PAGE);
            assertThat(entry.getPublishedDate()).isEqualTo(Date.from(PublicActions.PUBLISHED));
            assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(PublicActions.CHANGED));
            assertThat(entry.getContents().getFirst().getValue()).contains("Con <b>música</b> & más");
        });
    }

    @Test
    void saysWhyAnActionIsCancelled() {
        var action = anAction().cancelled("Tormenta").build();

        assertThat(written(RSS, action)).contains("Tormenta");
        assertThat(written(ATOM, action)).contains("Tormenta");
    }

    @Test
    void showsNoMoreThanTheLocalityOfAPlaceThatIsHeldBack() {
        var action = anAction().hidden().build();

        assertThat(written(RSS, action) + written(ATOM, action))
                .contains("Bilbao")
                .doesNotContain("Moyúa", "Gran Vía", "43.2", "organisers@");
    }

    static SyndFeed read(String xml) {
        try {
            return new SyndFeedInput().build(new StringReader(xml));
        } catch (FeedException e) {
            throw new AssertionError(xml, e);
        }
    }
}
