/** Keys of partners' programs: conveners give them, see when they were last used, and take them away. */
@NullMarked
package org.convoca.gateway.page.keys;

import org.jspecify.annotations.NullMarked;
