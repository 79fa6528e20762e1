/** What waits for a coordinator's decision, as it is shown to them. */
@NullMarked
package org.convoca.signature.waiting;

import org.jspecify.annotations.NullMarked;
