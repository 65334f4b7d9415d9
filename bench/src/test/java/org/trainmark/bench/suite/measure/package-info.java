/** Tests of what is measured. */
@NullMarked
package org.trainmark.bench.suite.measure;

import org.jspecify.annotations.NullMarked;
