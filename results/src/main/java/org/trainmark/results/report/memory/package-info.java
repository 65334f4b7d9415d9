/** Tables and sentences of what training holds in memory. */
@NullMarked
package org.trainmark.results.report.memory;

import org.jspecify.annotations.NullMarked;
