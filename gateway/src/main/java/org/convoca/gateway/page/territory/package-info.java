/** A call land by land: who signed there, and what is planned there. */
@NullMarked
package org.convoca.gateway.page.territory;

import org.jspecify.annotations.NullMarked;
