/**
 * The engine built on PyTorch through DJL, the Deep Java Library.
 *
 * <p>The recipe: each call from Java costs, so there are few of them. All parameters are one array, cut into matrices
 * by a single split, whose gradient comes back as one array too, so that an update is a few operations whatever the
 * number of layers. Data stay arrays, a batch is gathered by its numbers, and whatever a step makes is freed at its
 * end. DJL's own bindings lack three functions of PyTorch: attention is two products and a softmax, the GELU by a
 * hyperbolic tangent a sigmoid and four operations more, and the loss of tokens a gathering from logarithms.
 *
 * <p>Where blocks are computed again, the network is a row of graphs instead of one, and the slopes are handed from
 * each to that before it; what is dropped is then dropped by a seed for each block, so that it is the same twice.
 *
 * <p>Threads are set from outside: {@code -Dai.djl.pytorch.num_threads}, or else {@code OMP_NUM_THREADS}, for ATen and
 * the matrix products of MKL, which share one pool; {@code -Dai.djl.pytorch.num_interop_threads} is for what
 * TorchScript runs side by side, of which there is nothing here.
 */
@NullMarked
package org.trainmark.peers.pytorch;

import org.jspecify.annotations.NullMarked;
