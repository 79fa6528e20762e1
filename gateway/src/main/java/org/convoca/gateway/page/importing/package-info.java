/** Where organisers enter many street actions at once, from a table or a calendar. */
@NullMarked
package org.convoca.gateway.page.importing;

import org.jspecify.annotations.NullMarked;
