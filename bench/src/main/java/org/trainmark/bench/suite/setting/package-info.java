/** Each setting of a training: how a suite writes it, and what it is where a suite does not say. */
@NullMarked
package org.trainmark.bench.suite.setting;

import org.jspecify.annotations.NullMarked;
