/** What every service offers its operator over HTTP. */
@NullMarked
package org.convoca.platform.operation;

import org.jspecify.annotations.NullMarked;
