/** Where a call's conveners change its texts, and see who has not signed a newer one. */
@NullMarked
package org.convoca.gateway.page.revision;

import org.jspecify.annotations.NullMarked;
