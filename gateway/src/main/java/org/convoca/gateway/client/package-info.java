/** What the pages ask the signature-service, and how they live without it for a while. */
@NullMarked
package org.convoca.gateway.client;

import org.jspecify.annotations.NullMarked;
