/** Runs by their names: which there are, which one a word means, and how to look at one. */
@NullMarked
package org.trainmark.bench.cli.runs;

import org.jspecify.annotations.NullMarked;
