package org.convoca.event.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decided what, when and why, the latest first. */
@Component
class DecisionTable implements Table {

    private static final List<String> HEADER =
            List.of("at", "by", "what", "why", "kind", "id", "title", "call", "territory", "details");

    private final Decisions decisions;

    DecisionTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public boolean hasContacts() {
        return false;
    }

    @Override
    public List<String> header(Wanted wanted) {
        return HEADER;
    }

    @Override
    public Stream<List<@Nullable String>> rows(Wanted wanted) {
        return decisions.stream(wanted.scope(), wanted.call()).map(DecisionTable::row);
    }

    private static List<@Nullable String> row(Decisions.Line line) {
        var row = new ArrayList<@Nullable String>();
        row.add(line.at().toString());
        row.add(RegistrationTable.text(line.by()));
        row.add(line.what());
        row.add(line.why());
        row.add(line.kind().code());
        row.add(line.id().toString());
        row.add(line.title());
        row.add(line.call());
        row.add(line.territory());
        row.add(line.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining("; ")));
        return row;
    }
}
