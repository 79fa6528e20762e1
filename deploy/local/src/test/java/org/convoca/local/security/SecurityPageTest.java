package org.convoca.local.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about security names what there is: each requirement and check once, each with tests that exist or with why there are none. */
class SecurityPageTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern ROW = Pattern.compile("^\\| (S-\\d+|\\d+) \\|(.+)\\|([^|]*)\\|$");
    private static final Pattern TEST = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+(?:Test|IT))`");

    @Test
    void hasARowForEachRequirementAndEachCheck() throws IOException {
        assertThat(rows().stream().map(Row::id))
                .containsExactlyElementsOf(Stream.concat(numbered("S-", 40).stream(), numbered("", 38).stream())
                        .toList());
    }

    @Test
    void namesTestsThatExist() throws IOException {
        var there = testClasses();
        assertThat(rows()).allSatisfy(row -> assertThat(there).as(row.id()).containsAll(row.tests()));
    }

    @Test
    void saysWhyWhereThereIsNoTest() throws IOException {
        assertThat(rows())
                .allSatisfy(
                        row -> assertThat(row.tests().isEmpty() && !row.text().contains("Not: "))
                                .as("%s has neither a test nor a reason", row.id())
                                .isFalse());
    }

    private static List<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> prefix + number)
                .toList();
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2), tests(row.group(3))))
                .toList();
    }

    private static List<String> tests(String cell) {
        return TEST.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static List<String> testClasses() throws IOException {
        var found = new ArrayList<String>();
        try (var modules = Files.newDirectoryStream(ROOT)) {
            for (var module : modules) {
                collect(module.resolve("src/test/java/org/convoca"), found);
            }
        }
        collect(Path.of("src/test/java/org/convoca"), found);
        return found;
    }

    private static void collect(Path sources, List<String> found) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (var files = Files.walk(sources)) {
            files.map(file -> sources.relativize(file).toString())
                    .filter(file -> file.endsWith(".java"))
                    .forEach(file -> found.add(file.replace(".java", "").replace('/', '.')));
        }
    }

    private record Row(String id, String text, List<String> tests) {}
}
