package org.convoca.signature.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;

/**
 * Reads a list of signatories as it was published: plain text, seven groups in the order of the roll without headings, each numbered from 1, lines
 * like {@code 24. Brazil, MST - Movimento dos Trabalhadores Rurais Sem Terra}. Names are kept letter for letter; what is name, acronym and territory
 * is told by {@link TerritoryNames} and {@link AcronymSplit}. Immutable and thread-safe.
 */
final class ListReader implements LineReader {

    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,6})\\.\\s+(\\S.*?)\\s*");
    private static final Pattern TRAILING = Pattern.compile("\\s*[,;]+$");
    private static final int LONGEST_LINE = 2000;

    private final TerritoryNames territories;

    ListReader(Territories territories) {
        this.territories = new TerritoryNames(territories);
    }

    @Override
    public List<ReadLine> read(String text) {
        var lines = new ArrayList<ReadLine>();
        var groups = new GroupTracker();
        var line = 0;
        for (var content : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (content.isBlank()) {
                groups.blank();
            } else {
                lines.add(read(line, content, groups));
            }
        }
        return lines;
    }

    private ReadLine read(int line, String content, GroupTracker groups) {
        if (content.length() > LONGEST_LINE) {
            groups.unreadable();
            return new ReadLine.Refused(line, Objection.LINE_TOO_LONG);
        }
        var numbered = NUMBERED.matcher(content);
        if (!numbered.matches()) {
            groups.unreadable();
            return new ReadLine.Refused(line, Objection.NOT_NUMBERED);
        }
        var inOrder = groups.numbered(Integer.parseInt(numbered.group(1)));
        if (content.indexOf(MALFORMED) >= 0) {
            return new ReadLine.Refused(line, Objection.NOT_UTF_8);
        }
        return groups.region()
                .map(region -> signatory(line, region, numbered.group(2), inOrder))
                .orElseGet(() -> new ReadLine.Refused(line, Objection.GROUP_UNKNOWN));
    }

    private ReadLine signatory(int line, Region region, String text, boolean inOrder) {
        var place = territories.split(text);
        if (place.objection() != null) {
            return new ReadLine.Refused(line, place.objection());
        }
        if (place.territory() != null && place.territory().region() != region) {
            return new ReadLine.Refused(line, Objection.TERRITORY_OUTSIDE_REGION);
        }
        var organisation = TRAILING.matcher(place.rest()).replaceFirst("");
        if (organisation.isBlank()) {
            return new ReadLine.Refused(line, Objection.NAME_MISSING);
        }
        var parts = AcronymSplit.of(organisation);
        return new ReadLine.Signatory(
                line,
                region,
                place.territory() == null ? null : place.territory().code(),
                parts.acronym(),
                parts.name(),
                null,
                assumed(region, place, !organisation.equals(place.rest()), parts, inOrder));
    }

    private static List<Assumption> assumed(
            Region region, TerritorySplit place, boolean trailing, AcronymSplit parts, boolean inOrder) {
        var assumed = new ArrayList<>(place.assumed());
        if (place.territory() == null && region != Region.INTERNATIONAL) {
            assumed.add(Assumption.NO_TERRITORY);
        }
        if (trailing) {
            assumed.add(Assumption.TRAILING_PUNCTUATION);
        }
        assumed.addAll(parts.assumed());
        if (!inOrder) {
            assumed.add(Assumption.NUMBER_OUT_OF_ORDER);
        }
        return assumed;
    }
}
