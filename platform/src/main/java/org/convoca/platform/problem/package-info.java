/** Errors as problem details (RFC 9457). */
@NullMarked
package org.convoca.platform.problem;

import org.jspecify.annotations.NullMarked;
