/** The engine built on ND4J, one code for its CPU and its CUDA backend. */
@NullMarked
package org.trainmark.core.engine.nd4j;

import org.jspecify.annotations.NullMarked;
