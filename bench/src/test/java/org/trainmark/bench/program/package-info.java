/** Tests of programs as suites have them. */
@NullMarked
package org.trainmark.bench.program;

import org.jspecify.annotations.NullMarked;
