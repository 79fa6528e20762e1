package org.convoca.local.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A guide whose lines are there to be followed: blocks in {@code sh}, each with what it prints, where the guide shows that ({@code json} or {@code text}).
 */
record Guide(List<Step> steps) {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final String MARK = "@@ end of step";

    /** @param shown what the guide says that comes; empty where it says nothing */
    record Step(String script, String format, String shown) {}

    /** @param name of the file below {@code docs} */
    static String read(String name) {
        try {
            return Files.readString(Started.HOME.resolve("docs").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guide of(String text) {
        var steps = new ArrayList<Step>();
        BLOCK.matcher(text).results().forEach(block -> {
            if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(2), "", ""));
            } else if (!steps.isEmpty()) {
                var last = steps.removeLast();
                steps.add(new Step(last.script(), block.group(1), block.group(2)));
            }
        });
        return new Guide(List.copyOf(steps));
    }

    /** Follows all steps in one shell; what each printed. */
    List<String> followed(Map<String, String> environment) {
        var script = new StringBuilder("set -euo pipefail\n");
        steps.forEach(step -> script.append(step.script()).append("printf '\\n" + MARK + "\\n'\n"));
        var printed = run(script.toString(), environment).split("\n" + MARK + "\n");
        if (printed.length != steps.size()) {
            throw new AssertionError("the guide ends early, with: " + printed[printed.length - 1]);
        }
        return List.of(printed);
    }

    private static String run(String script, Map<String, String> environment) {
        var builder = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
