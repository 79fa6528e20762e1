package org.convoca.contracts.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Kafka topic on which all events of a sealed family travel, keyed by their subject. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {
    String value();

    /** Whether the broker may drop all but the last record of a key (Kafka's {@code cleanup.policy=compact}). */
    boolean compacted() default false;
}
