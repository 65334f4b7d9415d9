/** How parameters move: optimizers and learning-rate schedules. */
@NullMarked
package org.trainmark.core.optimizer;

import org.jspecify.annotations.NullMarked;
