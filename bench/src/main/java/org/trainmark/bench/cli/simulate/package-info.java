/** How good searches are, as tables. */
@NullMarked
package org.trainmark.bench.cli.simulate;

import org.jspecify.annotations.NullMarked;
