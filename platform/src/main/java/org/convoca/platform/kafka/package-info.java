/** Topics: what they are called, how they are made. */
@NullMarked
package org.convoca.platform.kafka;

import org.jspecify.annotations.NullMarked;
