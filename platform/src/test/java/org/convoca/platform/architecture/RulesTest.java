package org.convoca.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final String VIOLATING = "org.convoca.violating";
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(VIOLATING);

    static List<ArchRule> rules() {
        return Rules.of("org.convoca.platform");
    }

    static Stream<ArchRule> allRulesOnceMore() {
        return Stream.concat(
                Rules.of(VIOLATING).stream()
                        .filter(rule -> !rule.getDescription().contains("services meet")),
                // As seen from the first package alone, the second is another service.
                Stream.of(Rules.modulesKnowContractsAndPlatformOnly(VIOLATING + ".first")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlatformKeeps(ArchRule rule) {
        rule.check(Rules.mainClasses("org.convoca.platform"));
    }

    @ParameterizedTest
    @MethodSource("allRulesOnceMore")
    void bites(ArchRule rule) {
        assertThat(rule.evaluate(VIOLATIONS).hasViolation()).isTrue();
    }

    @Test
    void theClockRuleSeesEachWayToAskTheMachine() {
        var report = Rules.timeComesFromAClock().evaluate(VIOLATIONS).getFailureReport();
        assertThat(report.getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Instant.now()"))
                .anySatisfy(detail -> assertThat(detail).contains("Clock.systemUTC()"))
                .anySatisfy(detail -> assertThat(detail).contains("java.util.Date.<init>()"));
    }
}
