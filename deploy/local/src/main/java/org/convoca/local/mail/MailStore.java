package org.convoca.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Mails as files, one each, named so that they sort by their time. A mail is accepted when it is on disk. The oldest go when there are too many.
 */
final class MailStore {

    private static final int MOST = 20_000;
    private static final String ENDING = ".eml";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Clock clock;
    private final ConcurrentSkipListMap<String, StoredMail> mails = new ConcurrentSkipListMap<>();

    MailStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (var file : files) {
                    index(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("mails cannot be kept in " + folder, e);
        }
    }

    private void index(Path file) throws IOException {
        var name = file.getFileName().toString();
        var id = name.substring(0, name.length() - ENDING.length());
        mails.put(id, MailReader.summary(id, received(id), Files.readAllBytes(file)));
    }

    /** Returns when the mail cannot be lost any more. */
    StoredMail accept(String from, Collection<String> recipients, byte[] message) {
        var received = clock.instant();
        var id = "%013d-%08x".formatted(received.toEpochMilli(), RANDOM.nextInt());
        var raw = withEnvelope(from, recipients, message);
        var summary = MailReader.summary(id, received, raw);
        write(id, raw);
        mails.put(id, summary);
        while (mails.size() > MOST) {
            delete(List.of(mails.firstKey()));
        }
        return summary;
    }

    private static byte[] withEnvelope(String from, Collection<String> recipients, byte[] message) {
        var envelope = new StringBuilder("Return-Path: <" + from + ">\r\n");
        recipients.forEach(recipient -> envelope.append(MailReader.DELIVERED_TO + ": ")
                .append(recipient)
                .append("\r\n"));
        var head = envelope.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + message.length)
                .put(head)
                .put(message)
                .array();
    }

    private void write(String id, byte[] raw) {
        var draft = folder.resolve(id + ".draft");
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(raw);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("a mail could not be kept", e);
        }
    }

    /** The newest first. */
    List<StoredMail> newest(int start, int limit) {
        return mails.descendingMap().values().stream().skip(start).limit(limit).toList();
    }

    /** Those to one address, the newest first. */
    List<StoredMail> to(String address) {
        return mails.descendingMap().values().stream()
                .filter(mail -> mail.isTo(address))
                .toList();
    }

    int size() {
        return mails.size();
    }

    Optional<OpenedMail> find(String id) {
        return raw(id).map(bytes -> MailReader.open(resolve(id), received(resolve(id)), bytes));
    }

    Optional<byte[]> raw(String id) {
        var known = resolve(id);
        if (!mails.containsKey(known)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(known)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String resolve(String id) {
        var newest = mails.lastEntry();
        return "latest".equals(id) && newest != null ? newest.getKey() : id;
    }

    void delete(Collection<String> ids) {
        for (var id : ids) {
            if (mails.remove(id) != null) {
                try {
                    Files.deleteIfExists(file(id));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    void deleteAll() {
        delete(List.copyOf(mails.keySet()));
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    private static Instant received(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
    }
}
