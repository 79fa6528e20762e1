/** Signing a call: receive a signature, confirm, disown or withdraw it by a mailed link, let it expire. */
@NullMarked
package org.convoca.signature.signing;

import org.jspecify.annotations.NullMarked;
