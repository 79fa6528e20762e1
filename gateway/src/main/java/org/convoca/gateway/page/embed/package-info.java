/** Pages for the frames of other sites: a call's count, form, roll and map, without cookies, and without scripts unless the frame is to be sized. */
@NullMarked
package org.convoca.gateway.page.embed;

import org.jspecify.annotations.NullMarked;
