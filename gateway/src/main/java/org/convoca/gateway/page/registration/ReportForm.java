package org.convoca.gateway.page.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoca.platform.problem.FieldError;

/** What organisers say afterwards: how many came, and where there is more to see. */
public final class ReportForm {

    private static final Pattern NO_SCHEME = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(/\\S*)?");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[\\s.,\u00A0\u202F](?=\\d{3}(\\D|$))");

    private final Map<String, String> fields;

    /** @param fields by name: {@code participants}, {@code links} one a line, {@code note} */
    public ReportForm(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** For templates: as it was typed. */
    public String get(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** What cannot even be sent. */
    public List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (get("participants").isEmpty() && get("links").isEmpty()) {
            errors.add(new FieldError("/participants", "required", "Say how many came, or give a link."));
        } else if (!get("participants").isEmpty() && number() < 0) {
            errors.add(new FieldError("/participants", "out-of-range", "This is no number."));
        }
        return errors;
    }

    /** {@code 1.500} and {@code 1,500} are numbers too, as people write them. */
    private int number() {
        var digits = GROUPING.matcher(get("participants")).replaceAll("");
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private List<String> links() {
        return get("links")
                .lines()
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .filter(link -> !link.isEmpty())
                .map(link -> NO_SCHEME.matcher(link).matches() ? "https://" + link : link)
                .toList();
    }

    /** As the API of mailed links takes it. */
    public Map<String, ?> report() {
        return report("participants");
    }

    /** As the API for organisers who are signed in takes it. */
    Map<String, ?> own() {
        return report("attendance");
    }

    private Map<String, ?> report(String count) {
        var report = new HashMap<String, Object>();
        if (!get("participants").isEmpty()) {
            report.put(count, number());
        }
        report.put("links", links());
        if (!get("note").isEmpty()) {
            report.put("note", get("note"));
        }
        return report;
    }
}
