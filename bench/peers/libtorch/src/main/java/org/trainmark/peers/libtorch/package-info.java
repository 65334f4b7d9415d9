/**
 * The engine built on libtorch, PyTorch's C++ library, through the bindings that JavaCPP makes.
 *
 * <p>The recipe: parameters and data stay tensors, a batch is gathered by its numbers, autograd finds the gradients and
 * hands them over without a copy, torch's own optimizers update in place, and whatever a step allocates is freed at its
 * end.
 *
 * <p>Threads are set from outside: {@code OMP_NUM_THREADS} for ATen's operations, {@code OPENBLAS_NUM_THREADS} for the
 * matrix products, which OpenBLAS runs on threads of its own. Unset, each takes all processors; where others use these
 * too, threads then wait for one another, and steps were seen to take thirty times as long as on one thread.
 */
@NullMarked
package org.trainmark.peers.libtorch;

import org.jspecify.annotations.NullMarked;
