@NullMarked
package org.trainmark.results.history.change;

import org.jspecify.annotations.NullMarked;
