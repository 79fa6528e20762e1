package org.convoca.platform.operation;

import org.convoca.platform.outbox.OutboxOperations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** The operator's view of the outboxes, in each web application that has some. */
@AutoConfiguration(afterName = "org.convoca.platform.outbox.OutboxAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(OutboxOperations.class)
@Import(OutboxController.class)
class OperationAutoConfiguration {}
