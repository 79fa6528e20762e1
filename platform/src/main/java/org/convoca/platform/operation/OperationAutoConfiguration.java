package org.convoca.platform.operation;

import org.convoca.platform.kafka.DeadLetterOperations;
import org.convoca.platform.outbox.OutboxOperations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The operator's view of outboxes and dead letters, in each web application that has some. */
@AutoConfiguration(
        afterName = {
            "org.convoca.platform.outbox.OutboxAutoConfiguration",
            "org.convoca.platform.kafka.DeadLettersAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OperationAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(OutboxOperations.class)
    @Import(OutboxController.class)
    static class Outboxes {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(DeadLetterOperations.class)
    @Import(DeadLetterController.class)
    static class Letters {}
}
