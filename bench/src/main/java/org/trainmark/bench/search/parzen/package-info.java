/** The sampler that compares the density of good places with that of the others. */
@NullMarked
package org.trainmark.bench.search.parzen;

import org.jspecify.annotations.NullMarked;
