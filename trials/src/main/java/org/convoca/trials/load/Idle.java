package org.convoca.trials.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.convoca.local.place.Service;
import org.convoca.trials.Setting;
import org.convoca.trials.system.LocalSystem;

/** L15. */
final class Idle extends LoadTrial {

    private static final int SECONDS = 600;
    private static final double MOST_OF_A_CORE = 0.15;
    /** Linux tells user space a hundred ticks a second on every machine that we know of. */
    private static final double TICKS_IN_A_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final double HUNDRED = 100;

    Idle() {
        super("L15", "nothing at all", "the four services together take less than 15 % of one core");
    }

    @Override
    void run(Setting setting, Findings findings) throws Exception {
        var system = setting.system();
        var length = Duration.ofSeconds(setting.scaled(SECONDS, 20));
        // What came before may still be at work.
        Thread.sleep(Duration.ofSeconds(15));
        var before = processorSeconds(system);
        Thread.sleep(length);
        var all = 0.0;
        for (var part : processorSeconds(system).entrySet()) {
            var share = (part.getValue() - before.getOrDefault(part.getKey(), 0.0)) / length.toSeconds();
            findings.note(part.getKey() + "PercentOfACore", Math.round(share * HUNDRED * HUNDRED) / HUNDRED);
            all += part.getKey().equals("kafka") || part.getKey().equals("mongodb") ? 0 : share;
        }
        findings.demand(all < MOST_OF_A_CORE, "the services take %.0f %% of a core".formatted(all * HUNDRED));
    }

    private static Map<String, Double> processorSeconds(LocalSystem system) throws IOException {
        var seconds = new TreeMap<String, Double>();
        for (var service : Service.values()) {
            seconds.put(service.label(), processorSeconds(system.pid(service).orElseThrow()));
        }
        seconds.put("kafka", processorSeconds(system.kafka().pid()));
        seconds.put("mongodb", processorSeconds(system.mongodb().pid()));
        return seconds;
    }

    /** The name of a program, in parentheses, may hold anything. */
    private static double processorSeconds(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_IN_A_SECOND;
    }
}
