package org.convoca.contracts.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.logging.Logger;
import org.convoca.outside.Service;
import org.junit.jupiter.api.Test;

class ContractsStandAloneTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.convoca.contracts");

    private static final ArchRule NOTHING_ELSE_OF_CONVOCA = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.convoca..").and(not(resideInAPackage("org.convoca.contracts.."))));

    private static final ArchRule FEW_LIBRARIES = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java.lang..",
                    "java.io..",
                    "java.time..",
                    "java.nio..",
                    "java.util",
                    "java.util.function..",
                    "java.util.stream..",
                    "org.convoca.contracts..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "com.ibm.icu.."));

    @Test
    void dependOnNothingElseOfConvoca() {
        assertThat(MAIN).isNotEmpty();
        NOTHING_ELSE_OF_CONVOCA.check(MAIN);
    }

    @Test
    void dependOnFewLibraries() {
        FEW_LIBRARIES.check(MAIN);
    }

    static final class Straying {
        final Service service = new Service();
        final Logger log = Logger.getGlobal();
    }

    @Test
    void theRulesBite() {
        var straying = new ClassFileImporter().importClasses(Straying.class);

        assertThat(NOTHING_ELSE_OF_CONVOCA.evaluate(straying).hasViolation()).isTrue();
        assertThat(FEW_LIBRARIES.evaluate(straying).hasViolation()).isTrue();
    }
}
