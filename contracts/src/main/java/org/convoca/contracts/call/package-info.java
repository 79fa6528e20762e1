/** The events of a call: the declaration, its signing period and its action week. */
@NullMarked
package org.convoca.contracts.call;

import org.jspecify.annotations.NullMarked;
