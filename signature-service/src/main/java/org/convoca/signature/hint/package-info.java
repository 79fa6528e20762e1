/** What should make a reviewer look twice: similar names, one contact for several, odd mailboxes, the first from a territory. */
@NullMarked
package org.convoca.signature.hint;

import org.jspecify.annotations.NullMarked;
