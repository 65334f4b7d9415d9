/** The samplers that a suite may name, and those of them that need no model. */
@NullMarked
package org.trainmark.bench.search.sampler;

import org.jspecify.annotations.NullMarked;
