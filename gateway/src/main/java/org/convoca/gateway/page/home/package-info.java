/** The list of calls. */
@NullMarked
package org.convoca.gateway.page.home;

import org.jspecify.annotations.NullMarked;
