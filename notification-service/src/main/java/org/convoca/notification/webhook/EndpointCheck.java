package org.convoca.notification.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoca.notification.outbound.Objection;
import org.convoca.notification.outbound.OutboundClient;
import org.convoca.notification.webhook.Endpoint.Settings;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.NameText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what was typed for an endpoint. Whether its name leads to a public network shows when it is called. */
@Component
class EndpointCheck {

    private static final int LONGEST_URL = 1000;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int MOST_CALLS = 50;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,100}");

    private final OutboundClient client;

    EndpointCheck(OutboundClient client) {
        this.client = client;
    }

    /** @throws ProblemException naming each field that needs attention */
    Settings check(EndpointForm form, Coordination convener) {
        var errors = new ArrayList<FieldError>();
        var url = url(form.url(), errors);
        var description = description(form.description(), errors);
        var calls = calls(form.calls(), convener, errors);
        var kinds = chosen(form.kinds());
        if (!Kinds.ALL.containsAll(kinds)) {
            errors.add(new FieldError("/kinds", "unknown", "There is no such kind of event.", Kinds.ALL));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, ProblemType.INVALID_REQUEST.hint(), errors);
        }
        return new Settings(url, description, calls, kinds);
    }

    private String url(@Nullable String typed, List<FieldError> errors) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            errors.add(new FieldError("/url", "required", "It needs an address."));
        } else if (text.length() > LONGEST_URL) {
            errors.add(new FieldError("/url", "too-long", "At most " + LONGEST_URL + " characters."));
        } else {
            objection(text)
                    .ifPresent(objection -> errors.add(new FieldError("/url", objection.code(), say(objection))));
        }
        return text;
    }

    private Optional<Objection> objection(String text) {
        try {
            return client.objection(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.of(Objection.MALFORMED);
        }
    }

    private static String say(Objection objection) {
        return switch (objection) {
            case MALFORMED -> "This is no address of the web: write https://example.org/hook.";
            case NOT_HTTPS -> "It has to begin with https.";
            case NOT_PUBLIC -> "This address belongs to no public network.";
        };
    }

    private static String description(@Nullable String typed, List<FieldError> errors) {
        var text = typed == null ? "" : NameText.normalised(typed);
        if (text.codePointCount(0, text.length()) > LONGEST_DESCRIPTION) {
            errors.add(new FieldError("/description", "too-long", "At most " + LONGEST_DESCRIPTION + " characters."));
        }
        if (!text.isEmpty() && !NameText.isReadable(text)) {
            errors.add(new FieldError(
                    "/description", "not-allowed-characters", "Some of these characters cannot be read."));
        }
        return text;
    }

    /** Who looks after some calls can choose among them; no choice is all of those. */
    private static Set<String> calls(
            @Nullable List<@Nullable String> typed, Coordination convener, List<FieldError> errors) {
        var chosen = chosen(typed);
        if (chosen.size() > MOST_CALLS
                || !chosen.stream().allMatch(call -> SLUG.matcher(call).matches())) {
            errors.add(new FieldError("/calls", "unknown", "There is no such call."));
        } else if (!chosen.stream().allMatch(convener::looksAfter)) {
            errors.add(new FieldError("/calls", "not-yours", "Others look after this call."));
        }
        return chosen.isEmpty() ? convener.calls() : chosen;
    }

    /** A list in JSON may have holes. */
    private static Set<String> chosen(@Nullable List<@Nullable String> typed) {
        return typed == null
                ? Set.of()
                : typed.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
