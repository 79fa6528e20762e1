package org.convoca.gateway.page.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.RollPage;
import org.convoca.gateway.client.RollQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations on the roll, of which some organise an action together. */
@Component
class Signatories {

    /** How they stand in the form: their id after this, their name as the value. */
    static final String FIELD = "co-";

    private static final Pattern CHOSEN = Pattern.compile("co-([0-9a-f]{8}-[0-9a-f-]{27})");
    private static final int OFFERED = 8;
    private static final int A_WHOLE_ROLL = 500;

    private final Calls calls;

    Signatories(Calls calls) {
        this.calls = calls;
    }

    /**
     * One of them, to be ticked.
     *
     * @param name empty where it could not be found
     */
    record Signatory(String id, String name, boolean chosen) {}

    /** The ids of those that a form has chosen. */
    static List<String> chosen(ActionForm form) {
        return form.values().keySet().stream()
                .map(CHOSEN::matcher)
                .filter(Matcher::matches)
                .map(field -> field.group(1))
                .sorted()
                .toList();
    }

    /** Those that are chosen, then those that a search found. */
    List<Signatory> offered(ActionForm form, String call, Locale reader) {
        var offered = new ArrayList<Signatory>();
        chosen(form).forEach(id -> {
            var name = form.get(FIELD + id);
            offered.add(new Signatory(id, name.equals(id) ? "" : name, true));
        });
        if (form.is("step", "co")) {
            search(form.get("co-search"), call, reader).forEach((id, name) -> {
                if (offered.stream().noneMatch(other -> other.id().equals(id))) {
                    offered.add(new Signatory(id, name, false));
                }
            });
        }
        return offered;
    }

    private Map<String, String> search(String name, String call, Locale reader) {
        return name.isEmpty() ? Map.of() : roll(call, name, OFFERED, reader);
    }

    /** The names of those that an action has already, as far as the roll tells them. */
    ActionForm named(ActionForm form, Collection<String> ids, String call, Locale reader) {
        if (ids.isEmpty()) {
            return form;
        }
        var names = roll(call, null, A_WHOLE_ROLL, reader);
        var named = form;
        for (var id : ids) {
            named = named.with(FIELD + id, names.getOrDefault(id, ""));
        }
        return named;
    }

    private Map<String, String> roll(String call, @Nullable String name, int limit, Locale reader) {
        var names = new LinkedHashMap<String, String>();
        if (calls.roll(call, new RollQuery(null, null, name, null, limit), reader)
                instanceof Reading.Found<RollPage> found) {
            found.value().items().stream()
                    .filter(signatory -> isId(signatory.id()))
                    .forEach(signatory -> names.put(String.valueOf(signatory.id()), signatory.name()));
        }
        return names;
    }

    private static boolean isId(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
