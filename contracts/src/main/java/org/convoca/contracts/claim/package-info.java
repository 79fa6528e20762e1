/** The events of claims: somebody says to speak for a signatory that came from a list. */
@NullMarked
package org.convoca.contracts.claim;

import org.jspecify.annotations.NullMarked;
