package org.convoca.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much of the machine's memory a process holds: {@code VmRSS} of Linux's {@code /proc}. */
final class ResidentMemory {

    private static final double KIB_IN_A_MIB = 1024;

    private final Path proc;

    /** @param proc where the kernel shows its processes, {@code /proc} */
    ResidentMemory(Path proc) {
        this.proc = proc;
    }

    double mebibytes(long pid) throws IOException {
        return mebibytes(Files.readAllLines(proc.resolve(String.valueOf(pid)).resolve("status")));
    }

    static double mebibytes(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_IN_A_MIB)
                .orElseThrow(() -> new IllegalArgumentException("a process without memory of its own"));
    }
}
