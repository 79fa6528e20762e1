/** Keys with which partners' programs ask: who has one, what it allows, and that it can be taken away at once. */
@NullMarked
package org.convoca.event.partner;

import org.jspecify.annotations.NullMarked;
