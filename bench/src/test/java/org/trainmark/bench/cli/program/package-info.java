/** Tests of trials that are programs. */
@NullMarked
package org.trainmark.bench.cli.program;

import org.jspecify.annotations.NullMarked;
