/** What the domain of a mail address says about whoever uses it. */
@NullMarked
package org.convoca.signature.mailbox;

import org.jspecify.annotations.NullMarked;
