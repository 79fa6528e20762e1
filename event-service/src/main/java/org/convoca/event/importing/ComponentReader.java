package org.convoca.event.importing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.jspecify.annotations.Nullable;

/**
 * Collects what ical4j's parser finds. Only its parser is used: it unfolds, and tells names, parameters and values apart. What they mean is read here,
 * because the library's own model gives up a whole calendar for one bad event, and brings time zones of its own.
 */
final class ComponentReader implements ContentHandler {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    private final Deque<Component> open = new ArrayDeque<>();
    private Component.@Nullable Property property;

    private ComponentReader() {}

    /** The component that these lines are, or empty when they are none. */
    static Optional<Component> read(String lines) {
        var reader = new ComponentReader();
        var calendar = new Component("VCALENDAR");
        reader.open.push(calendar);
        var text = "BEGIN:VCALENDAR\r\n" + lines + "END:VCALENDAR\r\n";
        try (var unfolding = new UnfoldingReader(new StringReader(text), true)) {
            new CalendarParserImpl().parse(unfolding, reader);
        } catch (IOException | ParserException | IllegalArgumentException _) {
            return Optional.empty();
        }
        return calendar.parts().stream().findFirst().filter(ComponentReader::isSound);
    }

    /** A line without a colon takes the next one with it, which shows in its name. */
    private static boolean isSound(Component component) {
        return component.properties().stream()
                        .allMatch(property -> NAME.matcher(property.name()).matches())
                && component.parts().stream().allMatch(ComponentReader::isSound);
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        var part = new Component(name);
        open.element().parts().add(part);
        open.push(part);
    }

    @Override
    public void endComponent(String name) {
        open.pop();
    }

    @Override
    public void startProperty(String name) {
        property = new Component.Property(name, "");
    }

    @Override
    public void propertyValue(String value) {
        var begun = property;
        if (begun != null) {
            open.element().properties().add(new Component.Property(begun.name(), begun.parameters(), value));
        }
    }

    @Override
    public void endProperty(String name) {
        property = null;
    }

    @Override
    public void parameter(String name, String value) {
        var begun = property;
        if (begun != null) {
            begun.parameters().put(name.toUpperCase(Locale.ROOT), value.replace("\"", ""));
        }
    }
}
