package org.convoca.gateway.page.signatory;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.page.Language;

/** Languages in which an organisation may have a name. */
final class Tongues {

    private Tongues() {}

    /** @param tag BCP 47 */
    record Tongue(String tag, String name) {}

    /** All that CLDR has data of, in the order of the reader's alphabet. */
    static List<Tongue> all(Locale reader) {
        var collator = Collator.getInstance(reader);
        return Arrays.stream(ULocale.getAvailableLocales())
                .map(ULocale::getLanguage)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .map(tag -> new Tongue(tag, Language.spoken(tag, reader)))
                .sorted(Comparator.comparing(Tongue::name, collator::compare))
                .toList();
    }
}
