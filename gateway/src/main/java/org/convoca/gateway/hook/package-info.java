/** Ways in for machines of the operator's own, each with a secret of its own. */
@NullMarked
package org.convoca.gateway.hook;

import org.jspecify.annotations.NullMarked;
