/** What commands share that run a suite: their options, the way to the run, and what it shows in the end. */
@NullMarked
package org.trainmark.bench.cli.start;

import org.jspecify.annotations.NullMarked;
