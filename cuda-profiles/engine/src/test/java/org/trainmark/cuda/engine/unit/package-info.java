/** Tests of networks on a card. */
@NullMarked
package org.trainmark.cuda.engine.unit;

import org.jspecify.annotations.NullMarked;
