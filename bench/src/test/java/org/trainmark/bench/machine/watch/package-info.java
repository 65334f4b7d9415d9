/** Tests of what watches a trial. */
@NullMarked
package org.trainmark.bench.machine.watch;

import org.jspecify.annotations.NullMarked;
