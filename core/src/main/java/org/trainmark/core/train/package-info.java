/** The loop over epochs: schedule, evaluation, target and early stopping. */
@NullMarked
package org.trainmark.core.train;

import org.jspecify.annotations.NullMarked;
