/** The gateway: the one part that faces the world. */
@NullMarked
package org.convoca.gateway;

import org.jspecify.annotations.NullMarked;
