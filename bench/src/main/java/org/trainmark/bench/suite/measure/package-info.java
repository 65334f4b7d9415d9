/** What a suite measures, how long and how often. */
@NullMarked
package org.trainmark.bench.suite.measure;

import org.jspecify.annotations.NullMarked;
