/** Taking many published signatures off the roll together, after looking at them, and putting them back together. */
@NullMarked
package org.convoca.signature.removal;

import org.jspecify.annotations.NullMarked;
