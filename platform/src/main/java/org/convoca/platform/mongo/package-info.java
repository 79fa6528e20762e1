/** How every service speaks to MongoDB. */
@NullMarked
package org.convoca.platform.mongo;

import org.jspecify.annotations.NullMarked;
