/** Tests of a trial's launch and end. */
@NullMarked
package org.trainmark.bench.launch;

import org.jspecify.annotations.NullMarked;
