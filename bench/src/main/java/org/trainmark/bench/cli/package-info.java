/** The command line: commands parse, delegate and pick an exit code. */
@NullMarked
package org.trainmark.bench.cli;

import org.jspecify.annotations.NullMarked;
