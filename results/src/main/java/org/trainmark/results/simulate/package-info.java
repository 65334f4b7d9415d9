/** How often verdicts and recommendations are right, on made-up measurements whose truth is known. */
@NullMarked
package org.trainmark.results.simulate;

import org.jspecify.annotations.NullMarked;
