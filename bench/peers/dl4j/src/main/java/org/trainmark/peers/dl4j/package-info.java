/** The engine {@code dl4j}: Deeplearning4j as its users have it. */
@NullMarked
package org.trainmark.peers.dl4j;

import org.jspecify.annotations.NullMarked;
