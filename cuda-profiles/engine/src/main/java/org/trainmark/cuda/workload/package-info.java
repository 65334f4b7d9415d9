/** Trainings written down for another library to repeat. */
@NullMarked
package org.trainmark.cuda.workload;

import org.jspecify.annotations.NullMarked;
