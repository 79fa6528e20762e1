/** What tests and the local system run on: a real MongoDB and Kafka where there are any, else embedded ones. */
@NullMarked
package org.convoca.platform.backing;

import org.jspecify.annotations.NullMarked;
