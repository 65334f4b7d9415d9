/** What the engine asks of a graphics card: products, convolutions, kernels and memory, whoever answers. */
@NullMarked
package org.trainmark.cuda.engine.gpu;

import org.jspecify.annotations.NullMarked;
