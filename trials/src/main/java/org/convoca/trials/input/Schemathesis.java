package org.convoca.trials.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.convoca.trials.Outcome;
import org.convoca.trials.Setting;
import org.convoca.trials.Trial;

/** Requests that Schemathesis, a program of others, makes up from our description of the API. It is installed for Python beside other tools of {@code .ci/run}. */
final class Schemathesis implements Trial {

    private static final String VERSION = "schemathesis==4.32.5";
    private static final int SECONDS = 600;
    private static final Pattern GENERATED = Pattern.compile("(\\d+) generated");
    private static final Pattern FAILURE = Pattern.compile("(?m)^.*(?:Server error|\\[5\\d\\d\\]).*$");

    @Override
    public String id() {
        return "schemathesis";
    }

    @Override
    public String what() {
        return "requests that Schemathesis makes up from the API's description";
    }

    @Override
    public String threshold() {
        return "no answer is a server's error";
    }

    @Override
    public Outcome run(Setting setting) throws Exception {
        var program = installed();
        var output = Files.createTempFile("schemathesis", ".log");
        var system = setting.system();
        var ended = start(
                output,
                List.of(
                        program.toString(),
                        "run",
                        system.gateway() + "/api/v1/openapi.json",
                        "--checks=not_a_server_error",
                        "--phases=examples,coverage,fuzzing",
                        "--seed=" + setting.seed(),
                        "--max-time=" + setting.scaled(SECONDS, 30),
                        "--no-color"));
        var said = Files.readString(output);
        var measured = new LinkedHashMap<String, Object>();
        var generated = GENERATED.matcher(said);
        measured.put("cases", generated.find() ? Integer.parseInt(generated.group(1)) : 0);
        var failures = FAILURE.matcher(said)
                .results()
                .map(line -> line.group().strip())
                .toList();
        measured.put("5xx", failures.size());
        var complaints = new ArrayList<>(failures.stream().limit(20).toList());
        if (ended != 0 && complaints.isEmpty()) {
            complaints.add("Schemathesis ended with " + ended + "; what it said is in " + output);
        }
        return new Outcome(measured, complaints);
    }

    private static Path installed() throws IOException, InterruptedException {
        var folder = Path.of(System.getProperty("user.home"), ".cache", "convoca-ci", "schemathesis");
        var program = folder.resolve("bin/schemathesis");
        if (!Files.isExecutable(program)) {
            var log = Files.createTempFile("schemathesis", ".log");
            var made = start(log, List.of("python3", "-m", "venv", folder.toString())) == 0
                    && start(log, List.of(folder.resolve("bin/pip").toString(), "install", "--quiet", VERSION)) == 0;
            if (!made) {
                throw new IOException(
                        "Schemathesis cannot be installed: " + Files.readString(log, StandardCharsets.UTF_8));
            }
        }
        return program;
    }

    private static int start(Path output, List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start()
                .waitFor();
    }
}
