/** The architecture as rules that every module's tests can run. */
@NullMarked
package org.convoca.platform.architecture;

import org.jspecify.annotations.NullMarked;
