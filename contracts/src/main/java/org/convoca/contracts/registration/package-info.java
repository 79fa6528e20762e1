/** The events of a registration: a group's entry for the action week. */
@NullMarked
package org.convoca.contracts.registration;

import org.jspecify.annotations.NullMarked;
