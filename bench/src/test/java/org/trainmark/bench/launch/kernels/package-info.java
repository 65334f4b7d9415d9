/** Tests of the choice of kernels. */
@NullMarked
package org.trainmark.bench.launch.kernels;

import org.jspecify.annotations.NullMarked;
