/** The call and the roll that a first start loads. */
@NullMarked
package org.convoca.local.demo;

import org.jspecify.annotations.NullMarked;
