/** Ways in for other servers of the fediverse: who can be followed, what was said, and the inboxes. Off by default. */
@NullMarked
package org.convoca.gateway.federation;

import org.jspecify.annotations.NullMarked;
