/** The pages behind mailed links by which one question about an action is answered in one step. */
@NullMarked
package org.convoca.gateway.page.answer;

import org.jspecify.annotations.NullMarked;
