/** A run reduced to what its reports say, whatever they are written in. */
@NullMarked
package org.trainmark.results.report.summary;

import org.jspecify.annotations.NullMarked;
