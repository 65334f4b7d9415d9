/**
 * The engine {@code cuda}: whole steps as CUDA graphs of a few kernels and cuBLAS's matrix products, on any card from
 * compute capability 7.5 on.
 */
@NullMarked
package org.trainmark.cuda.engine;

import org.jspecify.annotations.NullMarked;
