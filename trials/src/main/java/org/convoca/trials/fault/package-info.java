/** Faults: processes that die or stand still, networks that break, servers that refuse. */
@NullMarked
package org.convoca.trials.fault;

import org.jspecify.annotations.NullMarked;
