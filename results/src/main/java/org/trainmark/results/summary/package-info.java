/** A run reduced to what is said of it, whatever that is written in. */
@NullMarked
package org.trainmark.results.summary;

import org.jspecify.annotations.NullMarked;
