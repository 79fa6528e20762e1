package org.convoca.signature.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.convoca.platform.backing.WithBacking;
import org.convoca.signature.SignatureServiceApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Runs the whole service on real MongoDB and Kafka protocols, with a clock that tests move. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SignatureServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "convoca.jobs.pause=1h")
@WithBacking
@Import(ServiceTestConfiguration.class)
public @interface ServiceTest {}
