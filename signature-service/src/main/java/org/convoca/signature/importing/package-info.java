/** Importing signatories from a list: decide what each line means for the roll, report it, and apply it without ever doing it twice. */
@NullMarked
package org.convoca.signature.importing;

import org.jspecify.annotations.NullMarked;
