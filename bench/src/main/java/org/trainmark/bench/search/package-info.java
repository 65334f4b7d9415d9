/** Where to measure next: places of a domain, what was found there, and the samplers that propose others. */
@NullMarked
package org.trainmark.bench.search;

import org.jspecify.annotations.NullMarked;
