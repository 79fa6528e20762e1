package org.convoca.local.child;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;

/** What a process says, in a file of bounded size; when it is full it becomes {@code .1}, and that one {@code .2}. Remembers the last lines. */
final class LogFile implements AutoCloseable {

    static final long LARGEST = 8L * 1024 * 1024;
    private static final int REMEMBERED = 12;

    private final Path path;
    private final long largest;
    private final ArrayDeque<String> last = new ArrayDeque<>();
    private BufferedWriter out;
    private long size;

    LogFile(Path path, long largest) {
        this.path = path;
        this.largest = largest;
        this.out = open();
    }

    synchronized void line(String line) {
        try {
            if (size > largest) {
                rotate();
            }
            out.write(line);
            out.newLine();
            out.flush();
            size += line.length() + 1L;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last.addLast(line);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    private void rotate() throws IOException {
        out.close();
        var first = numbered(1);
        if (Files.exists(first)) {
            Files.move(first, numbered(2), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(path, first, StandardCopyOption.REPLACE_EXISTING);
        out = open();
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    private BufferedWriter open() {
        try {
            size = Files.exists(path) ? Files.size(path) : 0;
            return Files.newBufferedWriter(
                    path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("no log can be written to " + path, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
