/** A batch's way through a network and back, in parts if need be, from the examples that it names to the gradient. */
@NullMarked
package org.trainmark.core.engine.nd4j.batch;

import org.jspecify.annotations.NullMarked;
