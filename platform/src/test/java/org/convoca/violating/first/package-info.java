/** Breaks the rules, so that they are seen to bite. */
@NullMarked
package org.convoca.violating.first;

import org.jspecify.annotations.NullMarked;
