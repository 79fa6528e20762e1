/** Breaks the rules, so that they are seen to bite. */
@NullMarked
package org.convoca.violating.second;

import org.jspecify.annotations.NullMarked;
