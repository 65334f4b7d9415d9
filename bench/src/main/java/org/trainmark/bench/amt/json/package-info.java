/** JSON documents whose every value knows its place and its pointer, and the shapes that they must have. */
@NullMarked
package org.trainmark.bench.amt.json;

import org.jspecify.annotations.NullMarked;
