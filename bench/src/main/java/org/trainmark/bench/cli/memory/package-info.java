/** What trials hold in memory, and the largest batch that fits. */
@NullMarked
package org.trainmark.bench.cli.memory;

import org.jspecify.annotations.NullMarked;
