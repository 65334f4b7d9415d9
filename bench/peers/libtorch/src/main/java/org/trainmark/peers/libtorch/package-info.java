/**
 * The engine built on libtorch, PyTorch's C++ library, through the bindings that JavaCPP makes.
 *
 * <p>The recipe: parameters and data stay tensors, a batch is gathered by its numbers, autograd finds the gradients and
 * hands them over without a copy, torch's own optimizers update in place, and whatever a step allocates is freed at its
 * end.
 *
 * <p>Attention is {@code scaled_dot_product_attention}, for which torch chooses the kernel. Where blocks are computed
 * again, the network is a row of graphs instead of one, and the slopes are handed from each to that before it; what is
 * dropped is then dropped by a seed for each block, so that it is the same twice.
 *
 * <p>Threads are set from outside: {@code OMP_NUM_THREADS} for ATen's operations, {@code OPENBLAS_NUM_THREADS} for the
 * matrix products, which OpenBLAS runs on threads of its own. Unset, each takes all processors; where others use these
 * too, threads then wait for one another, and steps were seen to take thirty times as long as on one thread.
 */
@NullMarked
package org.trainmark.peers.libtorch;

import org.jspecify.annotations.NullMarked;
