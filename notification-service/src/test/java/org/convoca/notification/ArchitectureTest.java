package org.convoca.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.convoca.platform.architecture.Rules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.convoca.notification";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** What a mail says is not to know how it travels, nor where its words come from. */
    private static final ArchRule TEMPLATES_KNOW_NOBODY = noClasses()
            .that()
            .resideInAPackage(ROOT + ".template..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".mail..", ROOT + ".intake..", "jakarta.mail..", "org.convoca.platform..");

    /** A recipient's data goes from its owner to the mail server and nowhere else. */
    private static final ArchRule RECIPIENTS_ARE_NOT_STORED = noClasses()
            .that()
            .resideInAPackage(ROOT + ".mail.recipient..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.convoca.platform.outbox..");

    @Test
    void keepsTheRulesOfTheHouse() {
        Rules.check(ROOT);
    }

    @Test
    void keepsTemplatesAndRecipientsApart() {
        TEMPLATES_KNOW_NOBODY.check(MAIN);
        RECIPIENTS_ARE_NOT_STORED.check(MAIN);
    }

    @Test
    void seesWhatItLooksFor() {
        assertThat(MAIN.stream().map(type -> type.getPackageName()))
                .contains(
                        ROOT + ".intake",
                        ROOT + ".mail",
                        ROOT + ".mail.recipient",
                        ROOT + ".mail.smtp",
                        ROOT + ".template");
    }
}
