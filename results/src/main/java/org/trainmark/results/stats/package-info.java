/** From trials to statements: estimates and their intervals. */
@NullMarked
package org.trainmark.results.stats;

import org.jspecify.annotations.NullMarked;
