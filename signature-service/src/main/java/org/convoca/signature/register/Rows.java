package org.convoca.signature.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What stands in the rows of exports. */
@Component
class Rows {

    private static final Logger log = LoggerFactory.getLogger(Rows.class);

    private static final List<String> ROLL = List.of(
            "id",
            "call",
            "region",
            "territory",
            "acronym",
            "name",
            "website",
            "publishedAt",
            "origin",
            "locale",
            "evidence");
    private static final List<String> PEOPLE = List.of("contact", "email");
    static final List<String> DECISIONS =
            List.of("at", "by", "what", "why", "kind", "id", "title", "call", "territory", "details");

    private final Contacts contacts;

    Rows(Contacts contacts) {
        this.contacts = contacts;
    }

    static List<String> roll(boolean people) {
        var header = new ArrayList<>(ROLL);
        if (people) {
            header.addAll(PEOPLE);
        }
        return header;
    }

    List<@Nullable String> row(Signature.Published signature, boolean people) {
        var submission = signature.submission();
        var organisation = submission.organisation();
        var row = new ArrayList<@Nullable String>();
        row.add(signature.id().toString());
        row.add(submission.call().value());
        row.add(organisation.region().code());
        row.add(organisation.territory());
        row.add(organisation.acronym());
        row.add(organisation.name());
        row.add(organisation.website());
        row.add(signature.publishedAt().toString());
        row.add(submission.origin().code());
        row.add(submission.locale());
        row.add(signature.dossier().evidence().stream()
                .map(evidence -> evidence.kind().code())
                .collect(Collectors.joining(" ")));
        if (people) {
            var person = person(signature);
            row.add(person == null ? null : person.name().value());
            row.add(person == null ? null : person.address().value());
        }
        return row;
    }

    /** Null for those that have none; one that cannot be opened does not hold up the others. */
    private Contacts.@Nullable Person person(Signature.Published signature) {
        var contact = signature.contact();
        try {
            return contact == null ? null : contacts.open(signature.id(), contact);
        } catch (IllegalStateException e) {
            log.error("the contact of signature {} cannot be opened", signature.id());
            return null;
        }
    }

    static List<@Nullable String> row(Decisions.Line line) {
        var row = new ArrayList<@Nullable String>();
        row.add(line.at().toString());
        row.add(line.by() == null ? null : line.by().toString());
        row.add(line.what());
        row.add(line.why());
        row.add(line.kind());
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
