package org.convoca.event.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the two files that {@link GazetteerReader} reads from GeoNames' list of places. What takes a second and 50 MB, to fold and sort 350,000 names,
 * is done here once and not at each start of a service. Run it again when {@link FoldedName} folds otherwise; {@link GazetteerTest} says when.
 */
final class GazetteerMaker {

    private final List<String> places = new ArrayList<>();
    private final TreeMap<byte[], TreeSet<Integer>> names = new TreeMap<>(Arrays::compareUnsigned);

    private GazetteerMaker() {}

    /**
     * @param arguments the source (gzip, tab-separated, the largest place first: id, name, latitude, longitude, country, province, population, zone,
     *     other names with a bar between), the file of places to write, and that of names
     */
    public static void main(String[] arguments) throws IOException {
        var maker = new GazetteerMaker();
        try (var source = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), UTF_8))) {
            source.lines().skip(1).forEach(maker::read);
        }
        maker.writePlaces(Path.of(arguments[1]));
        maker.writeNames(Path.of(arguments[2]));
    }

    private void read(String line) {
        var fields = line.split("\t", -1);
        learn(fields[1]);
        Arrays.stream(fields[8].split("\\|")).forEach(this::learn);
        places.add(
                String.join("\t", fields[1], degrees(fields[2]), degrees(fields[3]), fields[4], fields[6], fields[7]));
    }

    private void learn(String name) {
        var folded = FoldedName.of(name);
        if (!folded.isEmpty()) {
            names.computeIfAbsent(folded.getBytes(UTF_8), _ -> new TreeSet<>()).add(places.size());
        }
    }

    private static String degrees(String text) {
        return new BigDecimal(text).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }

    private void writePlaces(Path file) throws IOException {
        try (var out = writer(file)) {
            out.print("name\tlatitude\tlongitude\tcountry\tpopulation\tzone\n");
            places.forEach(place -> out.print(place + "\n"));
        }
    }

    private void writeNames(Path file) throws IOException {
        try (var out = writer(file)) {
            var count = names.values().stream().mapToInt(TreeSet::size).sum();
            var letters = names.entrySet().stream()
                    .mapToInt(name -> name.getKey().length * name.getValue().size())
                    .sum();
            out.print(count + "\t" + letters + "\n");
            names.forEach((name, numbers) ->
                    numbers.forEach(number -> out.print(new String(name, UTF_8) + "\t" + number + "\n")));
        }
    }

    private static PrintWriter writer(Path file) throws IOException {
        return new PrintWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8));
    }
}
