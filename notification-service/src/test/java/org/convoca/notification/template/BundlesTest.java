package org.convoca.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "fr", "ar"})
    void haveTheSameKeysWithTheSamePlacesAsEnglish(String language) {
        var english = Messages.files().get("en");
        var other = Messages.files().get(language);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other)
                .allSatisfy(
                        (key, pattern) -> assertThat(places(pattern)).as(key).isEqualTo(places(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt", "fr", "ar"})
    void haveNoSignThatTheFormatWouldEat(String language) {
        assertThat(Messages.files().get(language))
                .allSatisfy((key, pattern) ->
                        assertThat(pattern).as(key).doesNotContain("'").isNotBlank());
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
