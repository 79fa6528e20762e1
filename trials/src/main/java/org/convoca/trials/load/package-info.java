/**
 * Load by open models: arrivals come at their rate whether the system answers or not, and what one of them waits is counted from the moment at which it was to be
 * sent, so that a system that stands still is not spared. Generator and system share the machine, and the generator says what it took of it.
 */
@NullMarked
package org.convoca.trials.load;

import org.jspecify.annotations.NullMarked;
