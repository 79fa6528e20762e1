/** The events of those who look after territories, and who of them is responsible where. */
@NullMarked
package org.convoca.contracts.coordinator;

import org.jspecify.annotations.NullMarked;
