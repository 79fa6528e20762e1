/** Who may do what at a service, asked of the service itself. */
@NullMarked
package org.convoca.platform.authority;

import org.jspecify.annotations.NullMarked;
