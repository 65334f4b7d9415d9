/** What the trials of a suite train: networks of this project's, or programs. */
@NullMarked
package org.trainmark.bench.suite.workload;

import org.jspecify.annotations.NullMarked;
