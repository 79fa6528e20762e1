/** What coordinators decided, from both services in one list. */
@NullMarked
package org.convoca.gateway.page.logbook;

import org.jspecify.annotations.NullMarked;
