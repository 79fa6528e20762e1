/** Registrations: a group's entry for the week of action, opened and closed as its signature comes to and leaves the roll. */
@NullMarked
package org.convoca.event.registration;

import org.jspecify.annotations.NullMarked;
