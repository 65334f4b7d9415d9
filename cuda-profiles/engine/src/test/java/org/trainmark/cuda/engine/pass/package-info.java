/** Tests of networks on a card. */
@NullMarked
package org.trainmark.cuda.engine.pass;

import org.jspecify.annotations.NullMarked;
