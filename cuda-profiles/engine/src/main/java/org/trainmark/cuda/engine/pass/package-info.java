/** A network on a card: its units, what they keep there, and their ways forward and back. */
@NullMarked
package org.trainmark.cuda.engine.pass;

import org.jspecify.annotations.NullMarked;
