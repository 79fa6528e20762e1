package org.convoca.local.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to run as a process.
 *
 * @param environment beside what this process has itself
 * @param patience how long it may take to become ready
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Path pidFile,
        Readiness readiness,
        Duration patience) {}
