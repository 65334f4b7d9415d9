/** Tests of how step times are kept. */
@NullMarked
package org.trainmark.bench.fork.steps;

import org.jspecify.annotations.NullMarked;
