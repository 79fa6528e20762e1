package org.convoca.trials.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of actions that are none: bombs, pictures, archives, programs, wrong encodings, calendars that repeat for ever. The product takes no other files. */
final class Uploads extends InputTrial {

    private static final int LARGE = 1 << 21;
    private static final String HEADER = "title:es,kind,day,start,locality,territory\r\n";

    Uploads() {
        super("uploads", "files to import that are none: bombs, pictures, archives, polyglots, endless calendars");
    }

    @Override
    List<Case> cases(Inputs inputs) throws IOException {
        var group = Group.registered(inputs, "Grupo");
        var cases = new ArrayList<Case>();
        for (var file : files().entrySet()) {
            for (var way : List.of("format=csv&dryRun=true", "format=ics&dryRun=true", "format=ics&dryRun=false")) {
                var type = way.contains("csv") ? "text/csv" : "text/calendar";
                cases.add(Case.either(file.getKey() + " as " + way, () -> group.importing(way, type, file.getValue())));
            }
        }
        return cases;
    }

    private static Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("nothing", new byte[0]);
        files.put("zeros", new byte[10_000]);
        files.put("too large", "x".repeat(LARGE).getBytes(StandardCharsets.UTF_8));
        files.put("zip bomb", zipped());
        files.put("gzip bomb", gzipped());
        files.put("png of 50 000 squared", text("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\u00C3P\0\0\u00C3P\b\u0002"));
        files.put("gif and script", text("GIF89a/*\0\0*/=1;alert(1)//"));
        files.put("pdf and calendar", text("%PDF-1.7\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n%%EOF"));
        files.put("program", text("\u007FELF\u0002\u0001\u0001\0"));
        files.put("entities", text("<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>"));
        files.put("utf-16", (HEADER + "Marcha,march").getBytes(StandardCharsets.UTF_16));
        files.put("broken utf-8", text(HEADER + "\u00C3(,march\r\n"));
        files.put("one quote", text(HEADER + "\"" + "a".repeat(100_000)));
        files.put("many columns", text(",".repeat(50_000) + "\r\n"));
        files.put("many rows", text(HEADER + "a,march\r\n".repeat(20_000)));
        files.put("formulas", text(HEADER + "=cmd|'/C calc'!A0,march,2027-01-16,,,AR\r\n"));
        files.put("endless", event("RRULE:FREQ=SECONDLY\r\n"));
        files.put("endless and past", event("RRULE:FREQ=DAILY;COUNT=999999999;INTERVAL=1\r\n"));
        files.put("nested", text("BEGIN:VCALENDAR\r\n".repeat(3000)));
        files.put("own zone", event("DTSTART;TZID=/etc/passwd:20270116T180000\r\n"));
        return files;
    }

    private static byte[] event(String line) {
        return text("BEGIN:VCALENDAR\r\n"
                + "VERSION:2.0\r\n"
                + "PRODID:x\r\n"
                + "BEGIN:VEVENT\r\n"
                + "UID:x\r\n"
                + "DTSTAMP:20270101T000000Z\r\n"
                + "DTSTART:20270116T180000Z\r\n"
                + "SUMMARY:x\r\n"
                + line + "END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../actions.csv"));
            zip.write(new byte[LARGE * 10]);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[LARGE * 10]);
        }
        return bytes.toByteArray();
    }
}
