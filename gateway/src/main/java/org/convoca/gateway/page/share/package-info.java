/** Passing on a call or a street action: links for other services, a QR code, a poster. Nothing here is loaded from any of those services. */
@NullMarked
package org.convoca.gateway.page.share;

import org.jspecify.annotations.NullMarked;
