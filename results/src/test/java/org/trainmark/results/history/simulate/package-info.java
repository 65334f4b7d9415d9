@NullMarked
package org.trainmark.results.history.simulate;

import org.jspecify.annotations.NullMarked;
