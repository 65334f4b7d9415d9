/** What commands answer with: text that steers no terminal, and an exit code. */
@NullMarked
package org.trainmark.bench.cli.output;

import org.jspecify.annotations.NullMarked;
