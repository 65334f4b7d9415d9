@NullMarked
package org.trainmark.results.history;

import org.jspecify.annotations.NullMarked;
