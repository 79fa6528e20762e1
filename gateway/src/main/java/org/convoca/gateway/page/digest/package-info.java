/** How often a coordinator wants to hear: chosen when signed in, or by the link of a mail without that. */
@NullMarked
package org.convoca.gateway.page.digest;

import org.jspecify.annotations.NullMarked;
