/** Comparing two runs, or two settings in one run: what got better, what got worse, and what cannot be told. */
@NullMarked
package org.trainmark.results.compare;

import org.jspecify.annotations.NullMarked;
