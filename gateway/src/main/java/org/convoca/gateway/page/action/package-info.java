/** Street actions for everybody: list, map and calendar of a call, and one page for each. */
@NullMarked
package org.convoca.gateway.page.action;

import org.jspecify.annotations.NullMarked;
