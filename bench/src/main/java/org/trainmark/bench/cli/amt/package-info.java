/** The command {@code amt}: tuning jobs of SageMaker as suites, and suites as such. */
@NullMarked
package org.trainmark.bench.cli.amt;

import org.jspecify.annotations.NullMarked;
