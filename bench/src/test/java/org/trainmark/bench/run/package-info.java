/** Tests of the host's work: order, launch, endings and progress. */
@NullMarked
package org.trainmark.bench.run;

import org.jspecify.annotations.NullMarked;
