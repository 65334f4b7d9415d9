/** One training that a person watched against many that nobody watches, side by side for as many seconds. */
@NullMarked
package org.trainmark.results.early.parallel;

import org.jspecify.annotations.NullMarked;
