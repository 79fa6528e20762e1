/** Forms of public pages: what a posted form is worth, and what is wrong with it in the reader's words. */
@NullMarked
package org.convoca.gateway.page.form;

import org.jspecify.annotations.NullMarked;
