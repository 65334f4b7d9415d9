/** Tests of settings. */
@NullMarked
package org.trainmark.bench.suite.setting;

import org.jspecify.annotations.NullMarked;
