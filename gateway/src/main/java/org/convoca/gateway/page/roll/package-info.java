/** The public list of those who signed a call. */
@NullMarked
package org.convoca.gateway.page.roll;

import org.jspecify.annotations.NullMarked;
