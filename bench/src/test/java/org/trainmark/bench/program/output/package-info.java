/** Tests of what is understood of a program's output. */
@NullMarked
package org.trainmark.bench.program.output;

import org.jspecify.annotations.NullMarked;
