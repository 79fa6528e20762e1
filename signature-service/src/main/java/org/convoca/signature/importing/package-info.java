/** Importing signatories from a list as published or from CSV: read, report line by line, apply without ever doing it twice. */
@NullMarked
package org.convoca.signature.importing;

import org.jspecify.annotations.NullMarked;
