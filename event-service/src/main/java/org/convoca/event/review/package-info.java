/** What waits for coordinators: seen only by those who look after its place, decided with a minute to take it back, and written down for good. */
@NullMarked
package org.convoca.event.review;

import org.jspecify.annotations.NullMarked;
