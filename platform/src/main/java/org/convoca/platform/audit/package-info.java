/** Who did what in a service, and who was refused: a log to which one can only add, each record holding the hash of the one before. */
@NullMarked
package org.convoca.platform.audit;

import org.jspecify.annotations.NullMarked;
