/** Tables that people open in spreadsheets. */
@NullMarked
package org.convoca.platform.csv;

import org.jspecify.annotations.NullMarked;
