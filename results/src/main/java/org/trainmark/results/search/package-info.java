/** What a search aimed at, what its trials said of each point, and how sure its winner is. */
@NullMarked
package org.trainmark.results.search;

import org.jspecify.annotations.NullMarked;
