/** Tests of suites: what is read, what is refused and how. */
@NullMarked
package org.trainmark.bench.suite;

import org.jspecify.annotations.NullMarked;
