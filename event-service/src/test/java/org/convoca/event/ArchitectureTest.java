package org.convoca.event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.convoca.event.crossed.Crossed;
import org.convoca.event.crossing.Crossing;
import org.convoca.platform.architecture.Rules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.convoca.event";
    private static final JavaClasses MAIN = Rules.mainClasses(ROOT);
    private static final JavaClasses VIOLATING = new ClassFileImporter().importClasses(Crossing.class, Crossed.class);

    private static final ArchRule FEATURES_ISOLATED = slices().matching(ROOT + ".(*)..")
            .should()
            .notDependOnEachOther()
            .because("there is no seam between features yet; the first one is named here");

    private static final ArchRule FEATURES_HIDDEN = noClasses()
            .that()
            .resideInAPackage(ROOT + ".*..")
            .and()
            .areTopLevelClasses()
            .should()
            .bePublic()
            .because("nobody outside a feature needs its types");

    @Test
    void keepsTheRulesOfTheHouse() {
        assertThat(MAIN).isNotEmpty();
        Rules.check(ROOT);
    }

    @Test
    void featuresDoNotReachIntoEachOther() {
        FEATURES_ISOLATED.check(MAIN);
    }

    @Test
    void featuresHideTheirTypes() {
        FEATURES_HIDDEN.check(MAIN);
    }

    @Test
    void theRulesBite() {
        assertThat(FEATURES_ISOLATED.evaluate(VIOLATING).hasViolation()).isTrue();
        assertThat(FEATURES_HIDDEN.evaluate(VIOLATING).hasViolation()).isTrue();
    }
}
