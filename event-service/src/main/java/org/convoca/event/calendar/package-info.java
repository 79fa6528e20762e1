/** Feeds of street actions for calendars, maps, feed readers and spreadsheets: pure writers over what the public sees of them. */
@NullMarked
package org.convoca.event.calendar;

import org.jspecify.annotations.NullMarked;
