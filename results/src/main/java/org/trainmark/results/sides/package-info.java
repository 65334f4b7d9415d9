/** Sides of a comparison as files have them, and how they are compared with all that is known of their machine. */
@NullMarked
package org.trainmark.results.sides;

import org.jspecify.annotations.NullMarked;
