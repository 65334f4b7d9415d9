/** How well samplers do where the truth is known. */
@NullMarked
package org.trainmark.bench.search.simulate;

import org.jspecify.annotations.NullMarked;
