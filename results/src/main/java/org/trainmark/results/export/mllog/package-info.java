/** Lines of MLPerf's log, written without its package. */
@NullMarked
package org.trainmark.results.export.mllog;

import org.jspecify.annotations.NullMarked;
