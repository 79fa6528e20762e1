/** What readers see when something went wrong, and what each problem type means. */
@NullMarked
package org.convoca.gateway.page.problem;

import org.jspecify.annotations.NullMarked;
