/** From YAML to a checked suite, its cells and trials: reading files, but neither training nor measuring. */
@NullMarked
package org.trainmark.bench.suite;

import org.jspecify.annotations.NullMarked;
