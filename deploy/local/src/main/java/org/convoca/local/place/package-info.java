/** Where the parts of the system are: folders, ports, programs. */
@NullMarked
package org.convoca.local.place;

import org.jspecify.annotations.NullMarked;
