/** Personal data at rest: sealed with a key per person, found by keyed hashes. */
@NullMarked
package org.convoca.platform.sealing;

import org.jspecify.annotations.NullMarked;
