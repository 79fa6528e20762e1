/** Technical parts that the services share; nothing of the domain. */
@NullMarked
package org.convoca.platform;

import org.jspecify.annotations.NullMarked;
