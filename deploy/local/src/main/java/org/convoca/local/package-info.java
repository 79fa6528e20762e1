/** The commands of the system on one machine. */
@NullMarked
package org.convoca.local;

import org.jspecify.annotations.NullMarked;
