package org.convoca.signature.review;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.signature.dossier.Reason;
import org.convoca.signature.dossier.ReasonTemplate;
import org.springframework.stereotype.Component;

/** Says to a contact, in their language, why something was refused. A language without sentences of its own gets the English ones. */
@Component
public class Reasons {

    private static final String BUNDLE = "org.convoca.signature.review.reasons";

    /** The template's sentence in the contact's language, then the reviewer's own words. */
    public String told(Reason reason, String locale) {
        var sentence = reason.template() == null ? "" : sentence(reason.template(), locale);
        var words = reason.text() == null ? "" : reason.text().strip();
        return Stream.of(sentence, words).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String sentence(ReasonTemplate template, String locale) {
        if (template == ReasonTemplate.OTHER) {
            return "";
        }
        var bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(locale),
                Reasons.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.getString(template.code());
    }
}
