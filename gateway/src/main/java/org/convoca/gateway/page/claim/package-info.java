/** Claiming an entry of the roll: the form, and the pages behind the links that a claimant gets by mail. */
@NullMarked
package org.convoca.gateway.page.claim;

import org.jspecify.annotations.NullMarked;
