package org.convoca.event.review;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.desk.Reason;
import org.convoca.event.desk.ReasonTemplate;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.registration.RegisteredOrganiser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why something was refused in the language of those who are told: the template's sentence, then the coordinator's own words. */
@Component
class Sentences {

    private static final String BUNDLE = "org.convoca.event.review.reasons";

    private final RegisteredGroups groups;
    private final KnownCalls calls;

    Sentences(RegisteredGroups groups, KnownCalls calls) {
        this.groups = groups;
        this.calls = calls;
    }

    /** Empty without a reason. */
    String of(@Nullable Reason reason, String locale) {
        return reason == null
                ? ""
                : Stream.of(sentence(reason.template(), locale), reason.text())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    /** The same in the language of an action's organisers, else in the call's. */
    String toOrganisers(@Nullable Reason reason, ActionCase action) {
        var registration = action.stored().state().origin().registration();
        return of(
                reason,
                groups.organisers(registration).stream()
                        .findFirst()
                        .map(RegisteredOrganiser::locale)
                        .or(() -> calls.find(action.call()).map(KnownCall::language))
                        .orElse(""));
    }

    private static @Nullable String sentence(@Nullable ReasonTemplate template, String locale) {
        if (template == null || template == ReasonTemplate.OTHER) {
            return null;
        }
        // English is in the bundle without a language, and no other language stands in for one that is missing.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(locale), control)
                .getString(template.code());
    }
}
