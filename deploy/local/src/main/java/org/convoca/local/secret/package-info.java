/** The secrets of a system on one machine, made at its first start. */
@NullMarked
package org.convoca.local.secret;

import org.jspecify.annotations.NullMarked;
