/** Calls between services: short-lived signed tokens that say who calls what for whom. */
@NullMarked
package org.convoca.platform.internal;

import org.jspecify.annotations.NullMarked;
