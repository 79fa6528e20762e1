/** Processes that are started, watched, started again and stopped. */
@NullMarked
package org.convoca.local.child;

import org.jspecify.annotations.NullMarked;
