/** What the pages ask the services, and how they live without them for a while. */
@NullMarked
package org.convoca.gateway.client;

import org.jspecify.annotations.NullMarked;
