/** Where a call's conveners say when its week of action is. */
@NullMarked
package org.convoca.gateway.page.week;

import org.jspecify.annotations.NullMarked;
