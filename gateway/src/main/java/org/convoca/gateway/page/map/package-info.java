/** Maps drawn on the server, as SVG that needs no script: land in outlines, and points that are gathered where they would touch. */
@NullMarked
package org.convoca.gateway.page.map;

import org.jspecify.annotations.NullMarked;
