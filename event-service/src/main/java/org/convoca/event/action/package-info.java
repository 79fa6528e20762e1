/** Street actions: what a group does in the week, by its state, and what of it the public sees. */
@NullMarked
package org.convoca.event.action;

import org.jspecify.annotations.NullMarked;
