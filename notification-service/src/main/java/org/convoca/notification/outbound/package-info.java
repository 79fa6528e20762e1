/** Calls to addresses that others named: to public networks only, over TLS, without redirects, within a time and a size. */
@NullMarked
package org.convoca.notification.outbound;

import org.jspecify.annotations.NullMarked;
