/** The public API's way to the services: what is let through, signed, kept for a moment, and answered when a service is away. */
@NullMarked
package org.convoca.gateway.route;

import org.jspecify.annotations.NullMarked;
