/** The system under trial: real processes on random ports in a temporary folder, with proxies between them, to be killed, stopped, cut off and started again. */
@NullMarked
package org.convoca.trials.system;

import org.jspecify.annotations.NullMarked;
