/** Which coordinator may see and do what with a signature. */
@NullMarked
package org.convoca.signature.authority;

import org.jspecify.annotations.NullMarked;
