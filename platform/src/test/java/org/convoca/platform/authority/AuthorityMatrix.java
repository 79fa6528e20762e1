package org.convoca.platform.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks a running service for everything that it maps, once as each of its callers, and writes down who was let in. The table that the service keeps in its
 * tests says how it must be: a mapping that lets in somebody else than before is found. One that is not in the table yet must at least be closed to whoever has
 * no token, and stands in {@code target/authority.txt} for somebody to look at and add.
 *
 * <p>A cell says {@code +} let in, whatever came of it; {@code x} 403; {@code ?} 404, as if it were not there; {@code -} 401; {@code !} 400, so that nothing can
 * be said; {@code *} a failure of ours.
 */
public final class AuthorityMatrix {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::([^{}]*(?:\\{[^}]*}[^{}]*)*))?}");
    /** Looking first, so that there is still something to look at; ending things last. */
    private static final List<String> VERBS = List.of("GET", "PUT", "PATCH", "POST", "DELETE");

    private final String address;
    private final RequestMappingHandlerMapping mapping;
    private final Map<String, BinaryOperator<String>> callers = new LinkedHashMap<>();
    private final BinaryOperator<String> ids;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param ids what to put for a variable of a pattern: pattern and name give a value */
    public AuthorityMatrix(int port, RequestMappingHandlerMapping mapping, BinaryOperator<String> ids) {
        this.address = "http://localhost:" + port;
        this.mapping = mapping;
        this.ids = ids;
    }

    /**
     * Adds a column; who may do most comes last, since they may end what the others ask for.
     *
     * @param authorization the header for a method and a path; empty for none
     */
    public AuthorityMatrix caller(String name, BinaryOperator<String> authorization) {
        callers.put(name, authorization);
        return this;
    }

    private record Endpoint(String verb, String pattern, RequestMappingInfo info, HandlerMethod handler) {}

    private record Row(String line, String cells) {}

    /** That it is as {@code authority.txt} among the service's test resources says. */
    public void assertThatItIsAsWritten() throws IOException {
        var table = table();
        var written = new ClassPathResource("authority.txt").getContentAsString(UTF_8);
        assertThat(written.lines()).hasSizeGreaterThan(30);
        assertThat(differences(table, written))
                .as("what differs from src/test/resources/authority.txt; target/authority.txt holds all of it")
                .isEmpty();
    }

    /** The table as the service gives it; also left in {@code target/authority.txt}, to be looked through and kept. */
    private String table() {
        var head = new StringBuilder("# + let in, x 403, ? 404 as if it were not there, - 401, ! 400, * 5xx\n");
        var number = 1;
        for (var name : callers.keySet()) {
            head.append("# %2d %s%n".formatted(number++, name));
        }
        var rows = endpoints().stream().map(this::row).toList();
        var table = head
                + rows.stream()
                        .sorted(Comparator.comparing(Row::line))
                        .map(row -> row.cells() + "  " + row.line() + "\n")
                        .collect(Collectors.joining());
        try {
            Files.writeString(Files.createDirectories(Path.of("target")).resolve("authority.txt"), table, UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return table;
    }

    /**
     * What is not as it is written.
     *
     * @param table as the service gives it
     * @param written as it must be
     */
    private static List<String> differences(String table, String written) {
        var kept = rows(written);
        return rows(table).entrySet().stream()
                .filter(row -> row.getValue().contains("*")
                        || !row.getValue().startsWith("-")
                        || !row.getValue().equals(kept.getOrDefault(row.getKey(), row.getValue())))
                .map(row -> row.getKey() + ": " + row.getValue() + ", written: " + kept.get(row.getKey()))
                .toList();
    }

    /** The cells by their line. */
    private static Map<String, String> rows(String table) {
        return table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (one, _) -> one, LinkedHashMap::new));
    }

    private List<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.convoca."))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Endpoint endpoint) -> VERBS.indexOf(endpoint.verb()))
                        .thenComparing(Endpoint::pattern))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(verb -> new Endpoint(verb.name(), pattern, info, handler)));
    }

    private Row row(Endpoint endpoint) {
        var cells = callers.values().stream()
                .map(authorization -> cell(endpoint, authorization))
                .collect(Collectors.joining(" "));
        var conditions = conditions(endpoint);
        var asked = conditions.isEmpty() ? "" : "?" + String.join("&", conditions);
        return new Row(endpoint.pattern() + asked + " " + endpoint.verb(), cells);
    }

    private String cell(Endpoint endpoint, BinaryOperator<String> authorization) {
        var path = VARIABLE.matcher(endpoint.pattern())
                .replaceAll(variable -> value(endpoint.pattern(), variable.group(1), variable.group(2)));
        var status = status(endpoint, path, authorization.apply(endpoint.verb(), path));
        return switch (status) {
            case 400 -> "!";
            case 401 -> "-";
            case 403 -> "x";
            case 404 -> "?";
            default -> status >= 500 ? "*" : "+";
        };
    }

    private String value(String pattern, String name, String expression) {
        var value = ids.apply(pattern, name);
        return expression == null || value.matches(expression)
                ? value
                : expression.split("\\|", -1)[0].replace("\\", "");
    }

    private int status(Endpoint endpoint, String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(address + path + query(endpoint)))
                .method(
                        endpoint.verb(),
                        endpoint.verb().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", contentType(endpoint));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String contentType(Endpoint endpoint) {
        return endpoint.info().getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse("application/json");
    }

    /** What must be given. */
    private String query(Endpoint endpoint) {
        var given = conditions(endpoint);
        for (var parameter : endpoint.handler().getMethodParameters()) {
            var wanted = parameter.getParameterAnnotation(RequestParam.class);
            if (wanted != null
                    && wanted.required()
                    && wanted.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                    && conditions(endpoint).stream().noneMatch(one -> one.startsWith(name(parameter, wanted) + "="))) {
                given.add(name(parameter, wanted) + "=" + ids.apply(endpoint.pattern(), name(parameter, wanted)));
            }
        }
        return given.isEmpty() ? "" : "?" + String.join("&", given);
    }

    /** What tells it from another mapping of the same path. */
    private List<String> conditions(Endpoint endpoint) {
        return endpoint.info().getParamsCondition().getExpressions().stream()
                .filter(condition -> !condition.isNegated())
                .map(condition -> condition.getName() + "="
                        + (condition.getValue() == null
                                ? ids.apply(endpoint.pattern(), condition.getName())
                                : condition.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String name(MethodParameter parameter, RequestParam wanted) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return wanted.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : wanted.name();
    }
}
