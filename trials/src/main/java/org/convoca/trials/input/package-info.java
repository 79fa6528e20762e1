/** Bad inputs by class: corpora and seeded generators, sent to a whole running system, which has to refuse or take each as it should and stay well. */
@NullMarked
package org.convoca.trials.input;

import org.jspecify.annotations.NullMarked;
