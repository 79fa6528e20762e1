package org.convoca.platform.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of XML 1.0 whatever their texts hold. Not thread-safe. */
public final class XmlText {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final char REPLACEMENT = '\uFFFD';

    private final BufferedWriter buffer;
    private final XMLStreamWriter xml;

    /** Over a writer, not a stream: the JDK's own encoder takes the two halves of a character beyond U+FFFF apart. */
    public XmlText(OutputStream out) throws IOException {
        this.buffer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        try {
            synchronized (FACTORY) {
                this.xml = FACTORY.createXMLStreamWriter(buffer);
            }
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Attributes come in pairs of name and value. */
    public void begin(String name, String... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            writeAttributes(attributes);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    public void end() throws IOException {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    public void element(String name, String text, String... attributes) throws IOException {
        begin(name, attributes);
        try {
            xml.writeCharacters(allowed(text));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        end();
    }

    public void empty(String name, String... attributes) throws IOException {
        try {
            xml.writeEmptyElement(name);
            writeAttributes(attributes);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    public void finish() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        buffer.flush();
    }

    /** What XML cannot hold in any spelling (section 2.2) is replaced; a carriage return would come back as a line feed, so it becomes one. */
    public static String allowed(String text) {
        var result = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(point -> result.appendCodePoint(isCharacter(point) ? point : REPLACEMENT));
        return result.toString();
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
