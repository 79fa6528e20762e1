/** What people type about themselves and their groups, checked field by field. */
@NullMarked
package org.convoca.event.form;

import org.jspecify.annotations.NullMarked;
