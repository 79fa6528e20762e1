/** The declaration's texts in their versions: read by anybody, revised by conveners, and signed anew where they say something else. */
@NullMarked
package org.convoca.signature.text;

import org.jspecify.annotations.NullMarked;
