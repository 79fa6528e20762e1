/** Reading lists of signatories, as published or as a table: who stands on each line, where, and what was assumed about it. */
@NullMarked
package org.convoca.signature.reading;

import org.jspecify.annotations.NullMarked;
