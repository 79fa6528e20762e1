/** Webhooks: conveners say which programs hear of what happens, see what was sent and what came back, and send it again. */
@NullMarked
package org.convoca.gateway.page.webhooks;

import org.jspecify.annotations.NullMarked;
