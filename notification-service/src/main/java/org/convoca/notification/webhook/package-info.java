/** Webhooks after Standard Webhooks: what everybody may know is posted to the addresses that conveners named, and what became of it can be looked up. */
@NullMarked
package org.convoca.notification.webhook;

import org.jspecify.annotations.NullMarked;
