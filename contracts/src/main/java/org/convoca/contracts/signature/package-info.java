/** The events of a signature: an organisation's act of signing a call. */
@NullMarked
package org.convoca.contracts.signature;

import org.jspecify.annotations.NullMarked;
