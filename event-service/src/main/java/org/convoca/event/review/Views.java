package org.convoca.event.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.event.desk.Desk;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.LoggedEntry;
import org.springframework.stereotype.Component;

/** Shows cases to coordinators. Whoever asks has seen to it that the reader looks after them. */
@Component
class Views {

    private static final int LONGEST_LOG = 200;

    private final Map<Kind, Presenting> presenting = new HashMap<>();
    private final Desks desks;
    private final Register register;
    private final SealedWords sealed;

    Views(List<Presenting> all, Desks desks, Register register, SealedWords sealed) {
        all.forEach(one -> presenting.put(one.kind(), one));
        this.desks = desks;
        this.register = register;
        this.sealed = sealed;
    }

    private Presenting of(Kind kind) {
        return Objects.requireNonNull(presenting.get(kind));
    }

    Waiting.Page page(Kind kind, Search search, int limit) {
        var cases = desks.of(kind);
        var found = cases.waiting(search, limit + 1);
        var shown = found.stream().limit(limit).toList();
        return new Waiting.Page(
                items(kind, shown), cases.count(withoutPosition(search)), found.size() > limit ? next(shown) : null);
    }

    private static Search withoutPosition(Search search) {
        return new Search(search.scope(), search.call(), search.territory(), search.mine(), null);
    }

    private static String next(List<Case> shown) {
        var last = shown.getLast();
        return new Search.Position(
                        Objects.requireNonNull(last.waitingSince()), last.id().toString())
                .toString();
    }

    private List<Waiting> items(Kind kind, List<Case> page) {
        var words = of(kind).words(page);
        var hints = of(kind).hints(page);
        var items = new ArrayList<Waiting>();
        for (var i = 0; i < page.size(); i++) {
            items.add(item(page.get(i), words.get(i), hints.get(i)));
        }
        return items;
    }

    private Waiting item(Case of, Presenting.Words words, List<Waiting.Hint> hints) {
        var desk = of.desk() == null ? Desk.EMPTY : of.desk();
        return new Waiting(
                of.kind(),
                of.id(),
                of.call(),
                words.title(),
                words.subtitle(),
                of.territory(),
                of.region(),
                words.locale(),
                of.waitingSince(),
                hints,
                List.of(),
                List.of(),
                of.desk() == null ? register.lastDecision(of) : desk.settled(),
                desk.assignee(),
                desk.inquiries().stream()
                        .map(inquiry -> Waiting.Question.of(inquiry, sealed.open(inquiry)))
                        .toList(),
                of.version());
    }

    Waiting.Detail detail(Case of, Coordination reader) {
        return new Waiting.Detail(
                items(of.kind(), List.of(of)).getFirst(),
                of(of.kind()).contact(of, reader),
                of(of.kind()).details(of),
                desks.of(of.kind()).log().of(of.id().toString(), LONGEST_LOG).stream()
                        .map(LoggedEntry::entry)
                        .map(entry ->
                                new Waiting.Line(entry.at(), entry.by(), entry.what(), entry.why(), entry.details()))
                        .toList());
    }

    /** What a case is called. */
    Presenting.Words words(Case of) {
        return words(of.kind(), List.of(of)).getFirst();
    }

    /** What each of a page is called, in its order. */
    List<Presenting.Words> words(Kind kind, List<Case> page) {
        return of(kind).words(page);
    }
}
