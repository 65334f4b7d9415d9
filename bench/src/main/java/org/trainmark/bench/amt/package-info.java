/** SageMaker's Automatic Model Tuning: its requests and answers, as suites and points, and suites as its requests. */
@NullMarked
package org.trainmark.bench.amt;

import org.jspecify.annotations.NullMarked;
