/** One trial in a JVM of its own: its launch, its watch, and what it left behind. */
@NullMarked
package org.trainmark.bench.launch;

import org.jspecify.annotations.NullMarked;
