/** Regions and territories: for which land an organisation signs, and where the roll shows it. */
@NullMarked
package org.convoca.contracts.territory;

import org.jspecify.annotations.NullMarked;
