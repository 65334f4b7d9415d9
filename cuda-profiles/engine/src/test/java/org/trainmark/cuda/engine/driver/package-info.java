/** Puts libraries in the place of CUDA's: the same calls and the same kernels, on the processor. */
@NullMarked
package org.trainmark.cuda.engine.driver;

import org.jspecify.annotations.NullMarked;
