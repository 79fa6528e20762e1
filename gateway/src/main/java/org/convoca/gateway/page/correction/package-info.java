/** Where coordinators put the roll right: names, territories, duplicates, and who must not stand there. */
@NullMarked
package org.convoca.gateway.page.correction;

import org.jspecify.annotations.NullMarked;
