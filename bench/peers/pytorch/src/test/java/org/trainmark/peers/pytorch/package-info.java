/** The engine {@code pytorch}: Deeplearning4j as its users have it. */
@NullMarked
package org.trainmark.peers.pytorch;

import org.jspecify.annotations.NullMarked;
