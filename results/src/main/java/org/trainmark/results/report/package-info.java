/** A run as tables and pictures: Markdown, CSV, JSON, HTML and the terminal. */
@NullMarked
package org.trainmark.results.report;

import org.jspecify.annotations.NullMarked;
