/** Switches under stress: conveners turn them, and pages say what is paused. */
@NullMarked
package org.convoca.gateway.page.switches;

import org.jspecify.annotations.NullMarked;
