/** The call, the roll and the example actions that a first start loads. */
@NullMarked
package org.convoca.local.demo;

import org.jspecify.annotations.NullMarked;
