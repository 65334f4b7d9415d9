/** What one training needs to know: its configuration, checked once and copied. */
@NullMarked
package org.trainmark.core;

import org.jspecify.annotations.NullMarked;
