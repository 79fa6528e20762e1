package org.convoca.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoca.contracts.territory.Territories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static Set<String> languages() {
        return Messages.files().keySet();
    }

    static List<String> mainLanguages() {
        return Territories.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("mainLanguages")
    void haveAllKeysInTheMainLanguages(String language) {
        assertThat(Messages.files().get(language).keySet())
                .isEqualTo(Messages.files().get("en").keySet());
    }

    /** Other languages may lag behind; what they have must fit. */
    @ParameterizedTest
    @MethodSource("languages")
    void haveTheSamePlacesAsEnglish(String language) {
        var english = Messages.files().get("en");
        var other = new TreeMap<>(Messages.files().get(language));
        other.remove(Messages.RELATIVES);

        assertThat(english.keySet()).containsAll(other.keySet());
        assertThat(other)
                .allSatisfy(
                        (key, pattern) -> assertThat(places(pattern)).as(key).isEqualTo(places(english.get(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveNoSignThatTheFormatWouldEat(String language) {
        assertThat(Messages.files().get(language))
                .allSatisfy((key, pattern) ->
                        assertThat(pattern).as(key).doesNotContain("'").isNotBlank());
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
