/**
 * OpenBLAS, which multiplies matrices for several engines: which kernels it takes, and whether they are right and fast.
 */
@NullMarked
package org.trainmark.core.engine.blas;

import org.jspecify.annotations.NullMarked;
