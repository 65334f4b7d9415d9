/** Tests of YAML with places. */
@NullMarked
package org.trainmark.bench.suite.yaml;

import org.jspecify.annotations.NullMarked;
