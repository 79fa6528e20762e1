/** Who of several coordinators takes care of a signature that waits. */
@NullMarked
package org.convoca.signature.handover;

import org.jspecify.annotations.NullMarked;
