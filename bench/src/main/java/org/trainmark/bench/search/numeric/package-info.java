/** Linear algebra and minimization, as far as a search's models need them. */
@NullMarked
package org.trainmark.bench.search.numeric;

import org.jspecify.annotations.NullMarked;
