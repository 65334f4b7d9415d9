/** Which cell of a run to pick, and how to confirm it. */
@NullMarked
package org.trainmark.bench.cli.recommend;

import org.jspecify.annotations.NullMarked;
