/** Trials of the whole system: what happens to it is decided by a seed, and what must hold is checked against a record of what its clients were told. */
@NullMarked
package org.convoca.trials;

import org.jspecify.annotations.NullMarked;
