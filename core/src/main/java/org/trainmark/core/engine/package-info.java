/** The narrow waist between the trainer and whatever executes a step. */
@NullMarked
package org.trainmark.core.engine;

import org.jspecify.annotations.NullMarked;
