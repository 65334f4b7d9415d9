/** The ways of a batch through a network, forward and back: a pass for each layer, which appends to one script. */
@NullMarked
package org.trainmark.core.engine.nd4j.pass;

import org.jspecify.annotations.NullMarked;
