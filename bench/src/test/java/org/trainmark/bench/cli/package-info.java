/** Tests of the command line, and of whole runs as it starts them. */
@NullMarked
package org.trainmark.bench.cli;

import org.jspecify.annotations.NullMarked;
