/** The events of a street action: what happens in plazas and streets in the week of action. */
@NullMarked
package org.convoca.contracts.action;

import org.jspecify.annotations.NullMarked;
