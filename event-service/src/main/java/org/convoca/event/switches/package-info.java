/** Switches with which conveners put off, for a while, what there is too much of: how each stands, who turned it, when and why. */
@NullMarked
package org.convoca.event.switches;

import org.jspecify.annotations.NullMarked;
