/** Sides of a comparison as a command line gives them, what is kept of them, and the verdict. */
@NullMarked
package org.trainmark.bench.cli.compare;

import org.jspecify.annotations.NullMarked;
