/**
 * The engine built on ND4J, one code for its CPU and its CUDA backend.
 *
 * <p>The recipe: one flat vector each for parameters, gradients and state, of which the weight matrices are
 * column-major views, so that matrix products write straight into them and an optimizer is a few passes over a vector;
 * all activations made beforehand; every native operation prepared once.
 */
@NullMarked
package org.trainmark.core.engine.nd4j;

import org.jspecify.annotations.NullMarked;
