/** Measures a local system: how fast it starts, how many signatures it takes beside what its database and broker can do, and its memory. */
@NullMarked
package org.convoca.bench;

import org.jspecify.annotations.NullMarked;
