package org.convoca.gateway.page.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.platform.problem.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the API found in the reader's language, at the fields of the form. */
@Component
public class Mistakes {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/kind", "kind"),
            Map.entry("/place/name", "place-name"),
            Map.entry("/place/address", "address"),
            Map.entry("/place/locality", "locality"),
            Map.entry("/place/territory", "territory"),
            Map.entry("/place/point", "lat"),
            Map.entry("/place/precision", "precision"),
            Map.entry("/place/hiddenUntil", "hidden-date"),
            Map.entry("/start", "date"),
            Map.entry("/startOffset", "date"),
            Map.entry("/day", "date"),
            Map.entry("/end", "end"),
            Map.entry("/endOffset", "end"),
            Map.entry("/zone", "zone"),
            Map.entry("/url", "url"),
            Map.entry("/accessibility", "accessibility"),
            Map.entry("/publicContact", "contact"),
            Map.entry("/expectedSize", "size"),
            Map.entry("/reason", "reason"),
            Map.entry("/name", "name"),
            Map.entry("/email", "email"),
            Map.entry("/locale", "locale"),
            Map.entry("/coOrganisers", "co-search"),
            Map.entry("/days", "days-0"),
            Map.entry("/copyDate", "copy-date"),
            Map.entry("/attendance", "participants"),
            Map.entry("/participants", "participants"));

    private final MessageSource messages;

    Mistakes(MessageSource messages) {
        this.messages = messages;
    }

    /** One a field, the first that the API names. */
    public List<Mistake> of(List<FieldError> errors, Locale reader) {
        var said = new ArrayList<Mistake>();
        for (var error : errors) {
            var field = field(error, reader);
            if (said.stream().noneMatch(earlier -> earlier.field().equals(field))) {
                said.add(new Mistake(field, message(field, error.code(), reader)));
            }
        }
        return List.copyOf(said);
    }

    /** Those of them that are about a part of the form. */
    List<FieldError> in(Part part, List<FieldError> errors, Locale reader) {
        return errors.stream().filter(error -> part.has(field(error, reader))).toList();
    }

    /** About the whole form. */
    public Mistake general(String key, Locale reader) {
        return new Mistake("", messages.getMessage(key, null, reader));
    }

    private static String field(FieldError error, Locale reader) {
        var pointer = error.pointer();
        if (pointer.equals("/start")
                && (error.code().equals("required") || error.code().equals("start-or-day"))) {
            return "when-time";
        }
        if (error.code().equals("time-missing")) {
            return "time";
        }
        if (pointer.equals("/title") || pointer.equals("/description")) {
            return pointer.substring(1) + "-" + reader.getLanguage();
        }
        if (pointer.startsWith("/links")) {
            return "links";
        }
        if (pointer.startsWith("/place/route")) {
            return "route";
        }
        return pointer.startsWith("/title/") || pointer.startsWith("/description/")
                ? pointer.substring(1).replace('/', '-')
                : FIELDS.getOrDefault(pointer, "");
    }

    /** By field and code, else by code. */
    private String message(String field, String code, Locale reader) {
        var group = field.replaceAll("-.*", "");
        var general = messages.getMessage("error.any.other", null, reader);
        var any = messages.getMessage("error.any." + code, null, general, reader);
        var ofActions = messages.getMessage("error.action." + code, null, any, reader);
        return String.valueOf(
                messages.getMessage(String.join(".", "error", "own" + group, code), null, ofActions, reader));
    }
}
