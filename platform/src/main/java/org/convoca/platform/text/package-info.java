/** What people type about themselves and their groups, checked: names, mail and web addresses. */
@NullMarked
package org.convoca.platform.text;

import org.jspecify.annotations.NullMarked;
