/** How a suite says by what rule trainings that fall behind others end early. */
@NullMarked
package org.trainmark.bench.suite.early;

import org.jspecify.annotations.NullMarked;
