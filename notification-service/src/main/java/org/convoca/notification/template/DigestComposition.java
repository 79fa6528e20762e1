package org.convoca.notification.template;

import com.ibm.icu.text.ListFormatter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.template.DigestLetter.Age;
import org.convoca.notification.template.DigestLetter.Count;
import org.convoca.notification.template.DigestLetter.Counts;
import org.convoca.notification.template.DigestLetter.Kind;
import org.convoca.notification.template.DigestLetter.Name;
import org.convoca.notification.template.DigestLetter.Names;
import org.convoca.notification.template.DigestLetter.Part;
import org.convoca.notification.template.DigestLetter.Silent;
import org.convoca.notification.template.DigestLetter.Wait;
import org.convoca.notification.template.DigestLetter.Waits;
import org.convoca.notification.template.DigestLetter.Where;
import org.convoca.notification.template.DigestRow.Heading;
import org.convoca.notification.template.DigestRow.Item;
import org.convoca.notification.template.DigestRow.Items;
import org.convoca.notification.template.DigestRow.More;
import org.convoca.notification.template.DigestRow.Paragraph;
import org.convoca.notification.template.DigestRow.SmallLink;
import org.convoca.notification.template.DigestRow.SmallPrint;
import org.convoca.notification.template.DigestRow.Subheading;
import org.jspecify.annotations.Nullable;

/** Puts one digest together, from its greeting to the way to stop it. Lists are cut at {@code most} lines, and say how many they leave out. */
final class DigestComposition {

    private final DigestLetter letter;
    private final Phrases phrases;
    private final ActionWords actions;
    private final Territories territories;
    private final int most;
    private final List<DigestRow> rows = new ArrayList<>();

    private DigestComposition(
            DigestLetter letter, Phrases phrases, ActionWords actions, Territories territories, int most) {
        this.letter = letter;
        this.phrases = phrases;
        this.actions = actions;
        this.territories = territories;
        this.most = most;
    }

    /** @param actions the words of the mails about actions, in the same language */
    static List<DigestRow> of(
            DigestLetter letter, Phrases phrases, ActionWords actions, Territories territories, int most) {
        var composition = new DigestComposition(letter, phrases, actions, territories, most);
        composition.compose();
        return List.copyOf(composition.rows);
    }

    private void compose() {
        if (!letter.reader().isBlank()) {
            say("greeting", letter.reader());
        }
        say("opening." + letter.kind().code(), phrases.day(letter.day()));
        if (letter.parts().stream().allMatch(Part::isEmpty)) {
            say("nothing");
        }
        letter.parts().stream().filter(part -> !part.isEmpty()).forEach(this::add);
        end();
    }

    private void say(String key, Object... values) {
        rows.add(new Paragraph(phrases.say(key, values)));
    }

    private void add(Part part) {
        switch (part) {
            case Waits waits -> add(waits);
            case Names names -> add(names);
            case Counts counts -> add(counts);
            case Silent silent -> add(silent);
        }
    }

    private void add(Waits waits) {
        rows.add(new Heading(phrases.say("waits.heading", waits.total())));
        var shown = waits.waits().stream().limit(most).toList();
        for (var age : Age.values()) {
            var items = shown.stream()
                    .filter(wait -> wait.age() == age)
                    .map(this::item)
                    .toList();
            if (!items.isEmpty()) {
                rows.add(new Subheading(
                        phrases.say("age." + age.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
                rows.add(new Items(items));
            }
        }
        more(waits.total() - shown.size(), waits.all(), true);
    }

    private Item item(Wait wait) {
        return new Item(
                foreign(wait.title()),
                phrases.say("waits.note", phrases.words("kind." + wait.kind()), name(wait.where())),
                wait.link().toASCIIString());
    }

    private void add(Names names) {
        rows.add(new Heading(phrases.say("heading." + names.heading().code(), names.total())));
        var shown = names.names().stream().limit(most).toList();
        rows.add(new Items(shown.stream().map(this::item).toList()));
        more(names.total() - shown.size(), names.all(), false);
    }

    private Item item(Name name) {
        var link = name.link();
        return new Item(
                name.name().isBlank() ? phrases.say("unnamed") : foreign(name.name()),
                note(name),
                link == null ? null : link.toASCIIString());
    }

    private Sentence note(Name name) {
        var where = name.locality() == null || name.locality().isBlank()
                ? name(name.where())
                : phrases.say("locality", name.locality(), name(name.where())).bare();
        return name.when() == null ? foreign(where) : phrases.say("when-where", actions.when(name.when()), where);
    }

    private void add(Counts counts) {
        rows.add(new Heading(phrases.say("heading.counts")));
        for (var count : counts.counts()) {
            rows.add(new Subheading(foreign(count.call())));
            rows.add(new Items(lines(count)));
        }
    }

    private List<Item> lines(Count count) {
        return List.of(
                line("count.signatures", count.signatures(), count.signaturesChange()),
                line("count.registrations", count.registrations(), count.registrationsChange()),
                line("count.actions", count.actions(), count.actionsChange()));
    }

    private Item line(String key, int number, int change) {
        return new Item(phrases.say(key, number), change(change), null);
    }

    private Sentence change(int change) {
        if (change == 0) {
            return phrases.say("change.none");
        }
        return change > 0 ? phrases.say("change.more", change) : phrases.say("change.fewer", -change);
    }

    private void add(Silent silent) {
        rows.add(new Heading(phrases.say("heading.silent", silent.total())));
        var shown =
                silent.places().stream().limit(most).map(this::name).sorted().toList();
        rows.add(new Paragraph(phrases.say(
                "silent.places", ListFormatter.getInstance(phrases.language()).format(shown))));
        more(silent.total() - shown.size(), null, false);
    }

    /** @param always whether the way to all of them is shown even when each is */
    private void more(int left, @Nullable URI all, boolean always) {
        var address = all == null ? null : all.toASCIIString();
        if (left > 0) {
            rows.add(new More(phrases.say("more", left), address));
        } else if (always) {
            rows.add(new More(phrases.say("all"), address));
        }
    }

    private void end() {
        rows.add(new SmallPrint(phrases.say("footer." + (letter.kind() == Kind.WAITING ? "waiting" : "digest"))));
        rows.add(new SmallLink(
                phrases.words("settings"), letter.links().settings().toASCIIString()));
        var unsubscribe = letter.links().unsubscribe();
        if (unsubscribe != null) {
            rows.add(new SmallLink(phrases.words("unsubscribe"), unsubscribe.toASCIIString()));
        }
    }

    private static Sentence foreign(String words) {
        return new Sentence(List.of(new Sentence.Span(words, true)));
    }

    private String name(Where where) {
        var code = where.territory();
        return code == null || territories.find(code).isEmpty()
                ? territories.name(where.region(), phrases.language())
                : territories.name(code, phrases.language());
    }
}
