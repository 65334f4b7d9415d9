/** Runs over time: what is added, and what is said of it. */
@NullMarked
package org.trainmark.bench.cli.history;

import org.jspecify.annotations.NullMarked;
