package org.convoca.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.convoca.platform.backing.WithBacking;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole service, on a real broker and database. One context for all such tests: two of them would share a consumer group, and each would see
 * half of the events.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Tests run the jobs themselves.
        properties = {"convoca.jobs.pause=1h", "convoca.review.pause=1h"})
@WithBacking
public @interface WithService {}
