/** Histories in words, tables and pictures. */
@NullMarked
package org.trainmark.results.report.history;

import org.jspecify.annotations.NullMarked;
