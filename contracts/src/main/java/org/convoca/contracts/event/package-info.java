/** What all events have in common: a type, a topic, a subject and a sequence. */
@NullMarked
package org.convoca.contracts.event;

import org.jspecify.annotations.NullMarked;
