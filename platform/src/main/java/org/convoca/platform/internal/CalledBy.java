package org.convoca.platform.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which components may call a controller; anyone else gets 403. A controller without it keeps the service from starting. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CalledBy {

    /** Names of issuers. */
    String[] value();
}
