/** Whole runs with every fault that a run must survive. */
@NullMarked
package org.trainmark.bench.cli.fault;

import org.jspecify.annotations.NullMarked;
