/** How values of options are written: sizes, parts of a whole, durations. */
@NullMarked
package org.trainmark.bench.cli.option;

import org.jspecify.annotations.NullMarked;
