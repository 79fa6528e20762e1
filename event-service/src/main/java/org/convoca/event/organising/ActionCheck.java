package org.convoca.event.organising;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.Content;
import org.convoca.event.action.Place;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what organisers write. */
@Component
class ActionCheck {

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_DESCRIPTION = 5000;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_LANGUAGES = 20;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

    private final Territories territories;
    private final Ground ground;
    private final Clock clock;

    ActionCheck(Territories territories, Ground ground, Clock clock) {
        this.territories = territories;
        this.ground = ground;
        this.clock = clock;
    }

    /**
     * @param week of the call
     * @param region of the group, for what has no territory
     * @param before the action's content until now, whose time stays allowed; null for a new one
     * @param afterwards whether what is over may be entered
     */
    record Setting(ActionWeek week, Region region, @Nullable Content before, boolean afterwards) {}

    /**
     * @param content null while something has to be settled
     * @param findings what is wrong, and what has to be settled
     */
    record Result(@Nullable Content content, Findings findings) {}

    Result check(ActionForm form, Setting setting) {
        var findings = new Findings();
        var text = new PlainText(findings);
        var kind = kind(form.kind(), findings);
        var titles = byLanguage("/title", form.title(), LONGEST_TITLE, findings, false);
        if (isEmpty(form.title())) {
            findings.open("/title", "required", "Give it a title in at least one language.");
        }
        var descriptions = byLanguage("/description", form.description(), LONGEST_DESCRIPTION, findings, true);
        var placeForm = form.place() == null ? ActionForm.PlaceForm.EMPTY : form.place();
        var place = new PlaceCheck(findings, territories).read(placeForm, kind != ActionKind.ONLINE);
        confirmTerritory(place, form, findings);
        var when = new WhenCheck(findings).read(form, zone(place));
        if (when != null) {
            checkTime(when, setting, findings);
        }
        var languages = languages(form.languages(), findings);
        var accessibility = text.lines("/accessibility", form.accessibility(), LONGEST_NOTE);
        var contact = text.line("/publicContact", form.publicContact(), LONGEST_NOTE);
        var url = url(form.url(), findings);
        var size = size(form.expectedSize(), findings);
        var coOrganisers = coOrganisers(form.coOrganisers(), findings);
        if (kind == null || when == null || !findings.isClean()) {
            return new Result(null, findings);
        }
        var content = new Content(
                kind,
                titles,
                descriptions,
                place,
                region(place, setting.region()),
                when,
                languages,
                accessibility,
                contact,
                url,
                size,
                coOrganisers,
                Boolean.TRUE.equals(form.tentative()));
        return new Result(content, findings);
    }

    private static @Nullable ActionKind kind(@Nullable String code, Findings findings) {
        if (code == null || code.isBlank()) {
            findings.open("/kind", "required", "Say what kind of action it is.");
            return null;
        }
        try {
            return ActionKind.of(code.strip());
        } catch (IllegalArgumentException _) {
            findings.wrong("/kind", "unknown-kind", "There is no such kind of action.");
            return null;
        }
    }

    private static Map<String, String> byLanguage(
            String pointer, @Nullable Map<String, String> texts, int longest, Findings findings, boolean lines) {
        var checked = new LinkedHashMap<String, String>();
        if (texts == null) {
            return checked;
        }
        if (texts.size() > MOST_LANGUAGES) {
            findings.wrong(pointer, "too-many", "At most " + MOST_LANGUAGES + " languages.");
            return checked;
        }
        var plain = new PlainText(findings);
        texts.forEach((language, text) -> {
            if (!language.matches(LANGUAGE)) {
                findings.wrong(pointer, "unknown-language", "Texts stand under language tags such as es or pt-BR.");
                return;
            }
            var at = pointer + "/" + language;
            var read = lines ? plain.lines(at, text, longest) : plain.line(at, text, longest);
            if (read != null) {
                checked.put(language, read);
            }
        });
        return checked;
    }

    private static boolean isEmpty(@Nullable Map<String, String> texts) {
        return texts == null || texts.values().stream().allMatch(text -> text == null || text.isBlank());
    }

    private void confirmTerritory(Place place, ActionForm form, Findings findings) {
        var point = place.point();
        var territory = place.territory();
        if (point != null
                && territory != null
                && !Boolean.TRUE.equals(form.territoryConfirmed())
                && !ground.mayLieIn(point, territory)) {
            findings.open(
                    "/place/territory",
                    "point-in-another-territory",
                    "The point lies in another territory; move it, choose that one, or say that this is meant.");
        }
    }

    private @Nullable String zone(Place place) {
        var point = place.point();
        return point == null ? null : ground.zone(point).orElse(null);
    }

    private void checkTime(When when, Setting setting, Findings findings) {
        var before = setting.before();
        if (before != null && before.when().equals(when)) {
            return;
        }
        var pointer = when instanceof When.OnDay ? "/day" : "/start";
        if (when.isPast(clock.instant()) && !setting.afterwards()) {
            findings.open(pointer, "in-the-past", "This is in the past.");
        }
        var day = when.firstDay();
        if (day != null && !isWithin(setting.week(), day)) {
            findings.open(pointer, "outside-the-window", "This is not in the week of action.");
        }
    }

    private static boolean isWithin(ActionWeek week, LocalDate day) {
        return switch (week) {
            case ActionWeek.ToBeAnnounced(var from, var to) -> !day.isBefore(from) && !day.isAfter(to);
            case ActionWeek.Announced(var first, var last) -> !day.isBefore(first) && !day.isAfter(last);
        };
    }

    private static List<String> languages(@Nullable List<String> tags, Findings findings) {
        if (tags == null) {
            return List.of();
        }
        if (tags.size() > MOST_LANGUAGES || !tags.stream().allMatch(tag -> tag != null && tag.matches(LANGUAGE))) {
            findings.wrong("/languages", "unknown-language", "Languages are tags such as es or pt-BR.");
            return List.of();
        }
        return tags.stream().distinct().toList();
    }

    private static @Nullable String url(@Nullable String typed, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var address = WebAddress.parse(typed).orElse(null);
        if (address == null) {
            findings.wrong("/url", "not-a-web-address", "A web address starts with https:// or http://.");
        }
        return address;
    }

    private static @Nullable Integer size(@Nullable Integer size, Findings findings) {
        if (size != null && (size < 1 || size > MOST_PEOPLE)) {
            findings.wrong("/expectedSize", "out-of-range", "Between 1 and " + MOST_PEOPLE + ".");
            return null;
        }
        return size;
    }

    private static List<UUID> coOrganisers(@Nullable List<String> ids, Findings findings) {
        var read = new ArrayList<UUID>();
        if (ids == null) {
            return read;
        }
        try {
            ids.stream()
                    .distinct()
                    .limit(MOST_LANGUAGES + 1L)
                    .map(UUID::fromString)
                    .forEach(read::add);
        } catch (IllegalArgumentException | NullPointerException _) {
            findings.wrong("/coOrganisers", "not-an-id", "Signatures are named by their ids.");
        }
        if (read.size() > MOST_LANGUAGES) {
            findings.wrong("/coOrganisers", "too-many", "At most " + MOST_LANGUAGES + " groups.");
        }
        return read;
    }

    private Region region(Place place, Region groups) {
        return Optional.ofNullable(place.territory())
                .flatMap(territories::find)
                .map(Territory::region)
                .orElse(groups);
    }
}
