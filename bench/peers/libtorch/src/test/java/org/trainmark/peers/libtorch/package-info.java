/** The engine {@code libtorch}: Deeplearning4j as its users have it. */
@NullMarked
package org.trainmark.peers.libtorch;

import org.jspecify.annotations.NullMarked;
