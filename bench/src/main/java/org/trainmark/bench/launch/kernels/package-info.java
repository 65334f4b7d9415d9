/**
 * Which kernels of a native library are right and fast on this machine: what was found, what follows, where it is kept.
 */
@NullMarked
package org.trainmark.bench.launch.kernels;

import org.jspecify.annotations.NullMarked;
