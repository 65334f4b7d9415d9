/** How noisy a suite is on a machine, from runs of equal code. */
@NullMarked
package org.trainmark.results.calibrate;

import org.jspecify.annotations.NullMarked;
