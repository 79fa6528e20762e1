package org.convoca.notification.mail.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports of failed delivery ({@code multipart/report}, RFC 3464). Which mail it is about is taken from nothing but the address by which it came
 * back, in the headers that the receiving server writes or in the returned mail's own {@code Return-Path}: all else in a report may be made up.
 * Addresses in it are not read at all. Thread-safe.
 */
final class ReportReader {

    private static final int MOST_PARTS = 10;
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern STATUS = Pattern.compile("^\\s*([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");
    private static final Pattern RETURN_PATH = Pattern.compile("(?i)(?<![a-z0-9+.])b\\+([a-z2-7]{26})@");
    private static final String[] ARRIVAL = {
        "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "To"
    };

    private final int largest;

    /** @param largest bytes that are still read */
    ReportReader(int largest) {
        this.largest = largest;
    }

    Reading read(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(largest + 1);
        return bytes.length > largest ? new Reading.Unreadable() : read(bytes);
    }

    private static Reading read(byte[] bytes) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            if (!message.isMimeType("multipart/report")) {
                return new Reading.Unreadable();
            }
            var parts = new MimeMultipart(message.getDataHandler().getDataSource());
            return read(message, parts);
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever a hostile report makes the parser throw says no more than that it cannot be read.
            return new Reading.Unreadable();
        }
    }

    private static Reading read(MimeMessage message, MimeMultipart parts) throws MessagingException, IOException {
        var status = Optional.<String>empty();
        var paths = new LinkedHashSet<String>();
        for (var header : ARRIVAL) {
            paths.addAll(paths(message.getHeader(header)));
        }
        for (var number = 0; number < Math.min(parts.getCount(), MOST_PARTS); number++) {
            var part = parts.getBodyPart(number);
            if (part.isMimeType("message/delivery-status") && status.isEmpty()) {
                status = status(part);
            } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")) {
                paths.addAll(paths(new InternetHeaders(part.getInputStream(), true).getHeader("Return-Path")));
            }
        }
        if (status.isEmpty()) {
            return new Reading.Unreadable();
        }
        return paths.size() == 1
                ? new Reading.Report(new Returned(paths.getFirst(), status.get()))
                : new Reading.Astray();
    }

    /** The first status in it, by recipients: each of our mails has one. */
    private static Optional<String> status(Part part) throws MessagingException, IOException {
        var report = new DeliveryStatus(part.getInputStream());
        for (var number = 0; number < report.getRecipientDSNCount(); number++) {
            var status = status(report.getRecipientDSN(number).getHeader("Status"));
            if (status.isPresent()) {
                return status;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> status(String @Nullable [] headers) {
        return Arrays.stream(headers == null ? new String[0] : headers)
                .map(STATUS::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static List<String> paths(String @Nullable [] headers) {
        return Arrays.stream(headers == null ? new String[0] : headers)
                .flatMap(header -> RETURN_PATH.matcher(header).results())
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }
}
