package org.convoca.platform.backing;

import java.io.IOException;

/** Ties a child process to the one that started it, whose end closes the child's standard input. */
final class Parent {

    private Parent() {}

    /** Closes {@code server} at the end of this process, and ends this process at the end of its parent when that keeps a pipe to it open. */
    static void endWith(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("not closed cleanly: " + e);
            }
        }));
        Thread.ofPlatform().name("parent-watch").start(Parent::exitAtEndOfInput);
    }

    private static void exitAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            System.err.println("standard input is gone: " + e);
        }
        System.exit(0);
    }
}
