package org.convoca.event;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.event.crossed.Crossed;
import org.convoca.event.crossing.Crossing;
import org.convoca.platform.architecture.Rules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.convoca.event";
    private static final JavaClasses MAIN = Rules.mainClasses(ROOT);
    private static final JavaClasses VIOLATING = new ClassFileImporter().importClasses(Crossing.class, Crossed.class);

    /** Whom each feature may know: what it builds on, never what builds on it. */
    private static final Map<String, List<String>> SEAMS = Map.ofEntries(
            Map.entry("call", List.of()),
            Map.entry("form", List.of()),
            Map.entry("desk", List.of()),
            Map.entry("registration", List.of("call", "form", "desk")),
            Map.entry("requesting", List.of("call", "form", "desk", "registration")),
            Map.entry("link", List.of("registration", "requesting", "review")),
            Map.entry("place", List.of()),
            Map.entry("partner", List.of()),
            Map.entry("switches", List.of()),
            Map.entry("action", List.of("registration", "desk")),
            Map.entry("organising", List.of("call", "desk", "registration", "place", "action", "attendance")),
            Map.entry("importing", List.of("call", "registration", "place", "action", "organising")),
            Map.entry(
                    "review",
                    List.of("call", "desk", "registration", "requesting", "action", "organising", "coordinator")),
            Map.entry("listing", List.of("call", "registration", "action", "attendance")),
            Map.entry("asking", List.of("call", "registration", "action", "organising")),
            Map.entry("attendance", List.of("action")),
            Map.entry("coordinator", List.of("call", "form")),
            Map.entry("signin", List.of("coordinator")),
            Map.entry("passkey", List.of("coordinator", "signin")),
            Map.entry(
                    "recipient",
                    List.of(
                            "call",
                            "registration",
                            "requesting",
                            "action",
                            "asking",
                            "review",
                            "coordinator",
                            "signin")),
            Map.entry("calendar", List.of("call", "registration", "action", "listing")));

    @Test
    void keepsTheRulesOfTheHouse() {
        assertThat(MAIN).isNotEmpty();
        Rules.check(ROOT);
    }

    @Test
    void featuresKnowOnlyWhatTheyBuildOn() {
        SEAMS.forEach((feature, known) -> knowsOnly(feature, known).check(MAIN));
    }

    @Test
    void everyFeatureHasItsSeams() {
        assertThat(MAIN.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> name.startsWith(ROOT + "."))
                        .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0]))
                .isNotEmpty()
                .isSubsetOf(SEAMS.keySet());
    }

    @Test
    void theRulesBite() {
        assertThat(knowsOnly("crossing", List.of()).evaluate(VIOLATING).hasViolation())
                .isTrue();
    }

    private static ArchRule knowsOnly(String feature, List<String> known) {
        var packages = Stream.concat(Stream.of(feature), known.stream())
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + feature + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(packages)))
                .because("two features that know each other are one")
                .allowEmptyShould(true);
    }
}
