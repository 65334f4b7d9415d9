/** How NVIDIA's libraries answer: the driver, compiled kernels, cuBLAS and cuDNN. */
@NullMarked
package org.trainmark.cuda.engine.driver;

import org.jspecify.annotations.NullMarked;
