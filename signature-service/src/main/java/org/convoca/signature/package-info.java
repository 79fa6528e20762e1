/** The signature service: calls, their signatures and the public roll. */
@NullMarked
package org.convoca.signature;

import org.jspecify.annotations.NullMarked;
