/** Requests of groups without a signature: asked, confirmed by mail, decided, or lapsed; and registrations of one group that become one. */
@NullMarked
package org.convoca.event.requesting;

import org.jspecify.annotations.NullMarked;
