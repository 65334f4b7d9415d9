/** What a program prints, and what is understood of its training by that. */
@NullMarked
package org.trainmark.bench.program.output;

import org.jspecify.annotations.NullMarked;
