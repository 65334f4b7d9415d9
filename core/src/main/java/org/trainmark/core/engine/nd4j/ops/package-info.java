/** What the engine asks of ND4J and of plain arrays: prepared operations, memory, and their order. */
@NullMarked
package org.trainmark.core.engine.nd4j.ops;

import org.jspecify.annotations.NullMarked;
