/** The page behind a mail about a newer text: what was changed, and whether the organisation signs it. */
@NullMarked
package org.convoca.gateway.page.reconfirm;

import org.jspecify.annotations.NullMarked;
