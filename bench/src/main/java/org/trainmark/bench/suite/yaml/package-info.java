/** YAML whose every value knows its place, and readers that tell all problems at once. */
@NullMarked
package org.trainmark.bench.suite.yaml;

import org.jspecify.annotations.NullMarked;
