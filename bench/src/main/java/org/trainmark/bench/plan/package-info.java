/** What runs next: plans choose the next trials from those that have ended, without files, clocks or forks. */
@NullMarked
package org.trainmark.bench.plan;

import org.jspecify.annotations.NullMarked;
