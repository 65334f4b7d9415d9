/** Runs the engine on the processor: the same kernels and the same steps, on a device that a C++ compiler makes. */
@NullMarked
package org.trainmark.cuda.engine;

import org.jspecify.annotations.NullMarked;
