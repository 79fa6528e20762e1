package org.convoca.event.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A component of a calendar as it stands in the file (RFC 5545, section 3.6), its values not understood yet.
 *
 * @param name in upper case: {@code VEVENT}
 */
record Component(String name, List<Property> properties, List<Component> parts) {

    Component(String name) {
        this(name.toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * @param name in upper case
     * @param parameters by their names in upper case, without quotes
     * @param value escaped as in the file
     */
    record Property(String name, Map<String, String> parameters, String value) {

        Property(String name, String value) {
            this(name.toUpperCase(Locale.ROOT), new TreeMap<>(), value);
        }

        Optional<String> parameter(String parameter) {
            return Optional.ofNullable(parameters.get(parameter)).filter(text -> !text.isBlank());
        }

        boolean isDate() {
            return parameter("VALUE").filter("DATE"::equalsIgnoreCase).isPresent() || value.matches("\\d{8}");
        }

        /** The value as a text (section 3.3.11); backslashes before anything else are left as they are. */
        String text() {
            var text = new StringBuilder(value.length());
            for (var at = 0; at < value.length(); at++) {
                var letter = value.charAt(at);
                if (letter == '\\' && at + 1 < value.length()) {
                    at++;
                    text.append(unescaped(value.charAt(at)));
                } else {
                    text.append(letter);
                }
            }
            return text.toString().strip();
        }

        private static String unescaped(char letter) {
            return switch (letter) {
                case 'n', 'N' -> "\n";
                case '\\', ';', ',', '"', ':' -> String.valueOf(letter);
                default -> "\\" + letter;
            };
        }
    }

    /** The first property of that name whose value is not blank. */
    Optional<Property> property(String wanted) {
        return properties.stream()
                .filter(property ->
                        property.name().equals(wanted) && !property.value().isBlank())
                .findFirst();
    }

    Optional<String> text(String wanted) {
        return property(wanted).map(Property::text).filter(text -> !text.isEmpty());
    }

    boolean has(String wanted) {
        return property(wanted).isPresent();
    }
}
