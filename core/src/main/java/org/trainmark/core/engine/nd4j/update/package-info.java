/** What a gradient does to parameters: clipping and penalties, and the update of each optimizer with what it keeps. */
@NullMarked
package org.trainmark.core.engine.nd4j.update;

import org.jspecify.annotations.NullMarked;
