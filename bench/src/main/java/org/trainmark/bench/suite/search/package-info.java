/** What a suite says of its search: the space, what is aimed at, and how much may be spent. */
@NullMarked
package org.trainmark.bench.suite.search;

import org.jspecify.annotations.NullMarked;
