package org.convoca.signature.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;

/**
 * A set of domains, kept as sorted 64-bit hashes: a hundred thousand take 1 MB instead of 10, and of a million unlisted domains none is likely to be
 * taken for a listed one.
 */
final class DomainList {

    private static final HashFunction HASH = Hashing.farmHashFingerprint64();

    private final long[] hashes;

    private DomainList(LongStream hashes) {
        this.hashes = hashes.sorted().distinct().toArray();
    }

    static DomainList compressed(String file) {
        try (var in = new GZIPInputStream(resource(file))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DomainList plain(String file) {
        try (var in = resource(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(DomainList.class.getResourceAsStream(file), file);
    }

    private static DomainList read(InputStream in) {
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8)).lines();
        return new DomainList(
                lines.filter(line -> !line.isBlank() && !line.startsWith("#")).mapToLong(DomainList::hash));
    }

    DomainList and(DomainList other) {
        return new DomainList(LongStream.concat(Arrays.stream(hashes), Arrays.stream(other.hashes)));
    }

    /** Whether the domain is listed, or one that it lies under. */
    boolean holds(String domain) {
        for (var rest = domain; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
            if (Arrays.binarySearch(hashes, hash(rest)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static long hash(String domain) {
        return HASH.hashString(domain, UTF_8).asLong();
    }
}
