/** Keeping the roll right: correcting names and territories, joining what stands twice, taking off what must not stand. */
@NullMarked
package org.convoca.signature.correction;

import org.jspecify.annotations.NullMarked;
