package org.convoca.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;

/** Each type that services can see is a promise: a new one is made here, on purpose. */
class PublicTypesTest {

    @Test
    void servicesSeeTheseTypesAndNoOthers() {
        var visible = Rules.mainClasses("org.convoca.platform").stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .map(name -> name.substring("org.convoca.platform.".length()));
        assertThat(visible)
                .containsExactlyInAnyOrder(
                        "PlatformAutoConfiguration",
                        "audit.AuditChain",
                        "audit.AuditEntry",
                        "audit.AuditNote",
                        "audit.AuditPoint",
                        "audit.AuditRecord",
                        "audit.Audited",
                        "csv.FormulaGuard",
                        "event.EventConsumers",
                        "event.Received",
                        "event.UnreadableEventException",
                        "internal.CalledBy",
                        "internal.Caller",
                        "internal.Coordination",
                        "internal.InternalCallInterceptor",
                        "internal.InternalKeys",
                        "internal.InternalTokens",
                        "internal.OnBehalf",
                        "internal.Signatory",
                        "kafka.DeadLetter",
                        "kafka.DeadLetterCount",
                        "kafka.DeadLetterOperations",
                        "kafka.DeadLetterTopic",
                        "kafka.DeadLetterTopics",
                        "kafka.DeadLetters",
                        "mongo.StoreOutage",
                        "osdi.Osdi",
                        "outbox.AggregateStore",
                        "outbox.AggregateStores",
                        "outbox.Batches",
                        "outbox.BlockedAggregate",
                        "outbox.DecisionLog",
                        "outbox.LogEntry",
                        "outbox.LoggedEntry",
                        "outbox.OutboxFullException",
                        "outbox.OutboxOperations",
                        "outbox.Sequenced",
                        "outbox.Stored",
                        "problem.BodyLimitFilter",
                        "problem.BufferedRequest",
                        "problem.FieldError",
                        "problem.Problem",
                        "problem.ProblemException",
                        "problem.ProblemType",
                        "problem.ProblemWriter",
                        "request.DailyAllowance",
                        "request.IdempotencyKeys",
                        "sealing.SealedFields",
                        "sealing.Sealing",
                        "sealing.SealingKeys",
                        "switches.OffSwitches",
                        "switches.Switch",
                        "switches.Switchboard",
                        "switches.Switches",
                        "text.EmailAddress",
                        "text.LanguageTag",
                        "text.LinksInNames",
                        "text.NameText",
                        "text.PersonName",
                        "text.WebAddress",
                        "token.LinkGrant",
                        "token.LinkToken",
                        "token.LinkTokens",
                        "token.SecretHash",
                        "xml.XmlText");
    }
}
