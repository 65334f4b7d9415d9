/** Functions whose minimum is known, to try samplers on. */
@NullMarked
package org.trainmark.bench.search.function;

import org.jspecify.annotations.NullMarked;
