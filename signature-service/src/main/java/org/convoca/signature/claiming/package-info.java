/** Claiming: somebody says to speak for a signatory without a contact, confirms that by mail, and a coordinator decides. */
@NullMarked
package org.convoca.signature.claiming;

import org.jspecify.annotations.NullMarked;
