/** The documents of SageMaker's Automatic Model Tuning: names of their members, and what each must be. */
@NullMarked
package org.trainmark.bench.amt.service;

import org.jspecify.annotations.NullMarked;
