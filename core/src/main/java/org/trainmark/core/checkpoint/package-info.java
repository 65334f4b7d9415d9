/** Checkpoints as bytes: a format with a version, the settings that they are of, and a digest. */
@NullMarked
package org.trainmark.core.checkpoint;

import org.jspecify.annotations.NullMarked;
