/** Where examples come from: files, archives and made-up data, read, checked, split and scaled. */
@NullMarked
package org.trainmark.core.data.load;

import org.jspecify.annotations.NullMarked;
