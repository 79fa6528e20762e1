/** Calls: the declaration in its languages and versions, the signing period and the action week. */
@NullMarked
package org.convoca.signature.call;

import org.jspecify.annotations.NullMarked;
