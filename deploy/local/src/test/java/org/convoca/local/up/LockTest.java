package org.convoca.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.convoca.local.place.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

    @TempDir
    private Path folder;

    @Test
    void keepsASecondSystemFromTheSameData() throws Exception {
        var data = new DataFolder(folder).create();
        var held = Lock.take(data);
        assertThat(takeElsewhere())
                .isEqualTo("Convoca already runs on " + folder + ". Stop it, or give another folder by --data.");
        held.release();
        assertThat(takeElsewhere()).isEqualTo("taken");
    }

    private String takeElsewhere() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taker.class.getName(),
                        folder.toString())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    /** Another process that wants the same data. */
    static final class Taker {
        public static void main(String[] arguments) {
            try {
                Lock.take(new DataFolder(Path.of(arguments[0]))).release();
                System.out.print("taken");
            } catch (RuntimeException e) {
                System.out.print(e.getMessage());
            }
        }
    }
}
