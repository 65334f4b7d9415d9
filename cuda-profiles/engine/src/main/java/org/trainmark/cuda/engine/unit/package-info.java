/** A network as units, parts that a card runs at once. */
@NullMarked
package org.trainmark.cuda.engine.unit;

import org.jspecify.annotations.NullMarked;
