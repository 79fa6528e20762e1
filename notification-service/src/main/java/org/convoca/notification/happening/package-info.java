/** What happens, by territory; what waits for a coordinator; and how many there are. Public facts and ids, never a name that waits for review. */
@NullMarked
package org.convoca.notification.happening;

import org.jspecify.annotations.NullMarked;
