/** Tests of how commands start the run of a suite. */
@NullMarked
package org.trainmark.bench.cli.start;

import org.jspecify.annotations.NullMarked;
