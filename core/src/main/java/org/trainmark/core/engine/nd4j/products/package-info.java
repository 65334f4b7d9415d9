/** The engine {@code products}, which does only the matrix products of what the engine {@code nd4j} does. */
@NullMarked
package org.trainmark.core.engine.nd4j.products;

import org.jspecify.annotations.NullMarked;
