/** XML as feeds are made of. */
@NullMarked
package org.convoca.platform.xml;

import org.jspecify.annotations.NullMarked;
