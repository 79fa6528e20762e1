/** Where organisers of a registration see who else is one, invite others, and take links back. */
@NullMarked
package org.convoca.gateway.page.organiser;

import org.jspecify.annotations.NullMarked;
