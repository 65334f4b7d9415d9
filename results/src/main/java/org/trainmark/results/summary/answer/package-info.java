/** What a run answers, and how far to trust it, in sentences and short tables for every medium. */
@NullMarked
package org.trainmark.results.summary.answer;

import org.jspecify.annotations.NullMarked;
