/** Tests of the command line, and of whole runs as it starts them, with every fault that a run must survive. */
@NullMarked
package org.trainmark.bench.cli;

import org.jspecify.annotations.NullMarked;
