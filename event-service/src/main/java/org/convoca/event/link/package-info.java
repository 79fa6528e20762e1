/** What the pages behind mailed links ask. */
@NullMarked
package org.convoca.event.link;

import org.jspecify.annotations.NullMarked;
