/** Fixtures of this service's tests: requests, forms, calls, a movable clock, what stands in topics. */
@NullMarked
package org.convoca.signature.testing;

import org.jspecify.annotations.NullMarked;
