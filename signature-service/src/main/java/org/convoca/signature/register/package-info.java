/** What coordinators read and take away: the roll as they correct it, the log of decisions, exports, and names for digests. */
@NullMarked
package org.convoca.signature.register;

import org.jspecify.annotations.NullMarked;
