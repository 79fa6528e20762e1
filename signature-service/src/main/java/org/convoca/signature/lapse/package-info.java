/** What time does to signatures: unconfirmed ones expire, contacts that are no longer needed are erased. */
@NullMarked
package org.convoca.signature.lapse;

import org.jspecify.annotations.NullMarked;
