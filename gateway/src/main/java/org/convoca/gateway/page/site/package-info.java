/** What programs look for at the root of a site: which pages there are, which are not for them, and whom to tell of a flaw. */
@NullMarked
package org.convoca.gateway.page.site;

import org.jspecify.annotations.NullMarked;
