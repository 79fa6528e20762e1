/** What is kept about a person, shown to that person and to nobody else. */
@NullMarked
package org.convoca.gateway.page.held;

import org.jspecify.annotations.NullMarked;
