/** What an organisation fills in: each value normalised and checked, all at once. */
@NullMarked
package org.convoca.signature.form;

import org.jspecify.annotations.NullMarked;
