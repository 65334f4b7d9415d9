/** What the engine asks of ND4J and of plain arrays: prepared operations, memory, and the threads that share them. */
@NullMarked
package org.trainmark.core.engine.nd4j.ops;

import org.jspecify.annotations.NullMarked;
