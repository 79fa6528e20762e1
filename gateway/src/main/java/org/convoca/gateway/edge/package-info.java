/** The edge to the world: who calls, how often, with what form, and what every answer says to browsers. */
@NullMarked
package org.convoca.gateway.edge;

import org.jspecify.annotations.NullMarked;
