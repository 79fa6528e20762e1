package org.convoca.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The house's architecture rules. A module's test runs them over its own main code:
 *
 * <pre>{@code
 * @Test
 * void keepsTheRulesOfTheHouse() {
 *     Rules.check("org.convoca.signature");
 * }
 * }</pre>
 *
 * <p>That a feature does not use another's hidden types is the compiler's work; that features do not know each other in circles is the work of a rule
 * here. Each rule is shown to bite by {@code RulesTest}.
 */
public final class Rules {

    private Rules() {}

    /** Checks all rules over the main code below {@code root}. */
    public static void check(String root) {
        var main = mainClasses(root);
        of(root).forEach(rule -> rule.check(main));
    }

    /** The compiled main code below {@code root}. */
    public static JavaClasses mainClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** All rules for the module whose root package is {@code root}. */
    public static List<ArchRule> of(String root) {
        return List.of(
                featuresKnowEachOtherInOneDirection(root),
                modulesKnowContractsAndPlatformOnly(root),
                everyPackageIsNullMarked(),
                timeComesFromAClock(),
                nothingIsInjectedIntoFields(),
                nothingIsSentThroughStreamBridge(),
                logsGoThroughSlf4j(),
                namesSayWhatAThingDoes());
    }

    /** No cycles between the packages directly below {@code root}. */
    public static ArchRule featuresKnowEachOtherInOneDirection(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two features that need each other are one")
                .allowEmptyShould(true);
    }

    /** Of Convoca's own types a module knows its own, the published language and the platform. */
    public static ArchRule modulesKnowContractsAndPlatformOnly(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.convoca..")
                        .and(resideOutsideOfPackages(root + "..", "org.convoca.contracts..", "org.convoca.platform..")))
                .because("services meet on topics and over HTTP only");
    }

    public static ArchRule everyPackageIsNullMarked() {
        return classes().should(Conditions.BE_IN_A_NULL_MARKED_PACKAGE).because("absence is said, not guessed");
    }

    /** A configuration may make the clock, and so may a main method, where there is nobody to inject one. */
    public static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethodWhere(Conditions.ASKS_THE_MACHINE_FOR_THE_TIME)
                .orShould()
                .callConstructor(java.util.Date.class)
                .because("what depends on the time is tested with a clock");
    }

    public static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("a constructor says what a class needs, and its fields are final");
    }

    public static ArchRule nothingIsSentThroughStreamBridge() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.cloud.stream.function.StreamBridge")
                .because("it returns before the broker has answered: events go through the outbox");
    }

    public static ArchRule logsGoThroughSlf4j() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.apache.commons.logging.."))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a line that no setting can silence or route is no log");
    }

    public static ArchRule namesSayWhatAThingDoes() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
                .because("such a name fits anything, and so anything ends up there");
    }
}
