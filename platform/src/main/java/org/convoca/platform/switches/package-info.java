/** What can be switched off for a while when there is too much of it, and how every service knows. */
@NullMarked
package org.convoca.platform.switches;

import org.jspecify.annotations.NullMarked;
