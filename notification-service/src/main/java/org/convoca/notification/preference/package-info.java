/** How often each coordinator wants to hear, and when the next digest is due; one click changes it. */
@NullMarked
package org.convoca.notification.preference;

import org.jspecify.annotations.NullMarked;
