/** The wrapping of the Open Supporter Data Interface, which actions and signatures have in common. */
@NullMarked
package org.convoca.platform.osdi;

import org.jspecify.annotations.NullMarked;
