package org.convoca.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A link of the chain: entries that were written together. Its hash is the SHA-256 of these lines, each ended by a line feed: the sequence, the hash of the
 * record before, how many entries were lost before it, and its entries.
 *
 * @param sequence counts up by one from 1
 * @param previous the hash of the record before; 64 zeros for the first
 * @param lost entries that found no room in memory, while the database took none
 * @param hash lower-case hexadecimal
 */
public record AuditRecord(long sequence, String previous, long lost, List<AuditEntry> entries, String hash) {

    static final AuditPoint BEGINNING = new AuditPoint(0, "0".repeat(64));

    public AuditRecord {
        entries = List.copyOf(entries);
    }

    static AuditRecord after(AuditPoint head, long lost, List<AuditEntry> entries) {
        var sequence = head.sequence() + 1;
        return new AuditRecord(sequence, head.hash(), lost, entries, hash(sequence, head.hash(), lost, entries));
    }

    /** Where the chain has come to with this record. */
    public AuditPoint point() {
        return new AuditPoint(sequence, hash);
    }

    boolean holdsWhatItSays() {
        return hash.equals(hash(sequence, previous, lost, entries));
    }

    private static String hash(long sequence, String previous, long lost, List<AuditEntry> entries) {
        var text = sequence + "\n" + previous + "\n" + lost + "\n"
                + entries.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
