/** What runs one trial, wherever: a request in values, and the report that comes back. */
@NullMarked
package org.trainmark.bench.worker;

import org.jspecify.annotations.NullMarked;
