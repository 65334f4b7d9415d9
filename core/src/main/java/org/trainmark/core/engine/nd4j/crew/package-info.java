/** The threads that share each step, and how they wait for each other. */
@NullMarked
package org.trainmark.core.engine.nd4j.crew;

import org.jspecify.annotations.NullMarked;
