/** The sampler that believes in a Gaussian process: its kernel, how it is fitted, and where it promises the most. */
@NullMarked
package org.trainmark.bench.search.gaussian;

import org.jspecify.annotations.NullMarked;
