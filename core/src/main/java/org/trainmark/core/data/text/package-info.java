/** Texts as the tokens that they are made of. */
@NullMarked
package org.trainmark.core.data.text;

import org.jspecify.annotations.NullMarked;
