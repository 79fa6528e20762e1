/** What an operator can see and do. */
@NullMarked
package org.convoca.signature.operation;

import org.jspecify.annotations.NullMarked;
