/** Where conveners take many signatures off the roll together, after looking at them, and put them back together. */
@NullMarked
package org.convoca.gateway.page.batches;

import org.jspecify.annotations.NullMarked;
