/** What a build of another project sees of this one, once it is installed. */
@NullMarked
package org.trainmark.bench.cli.install;

import org.jspecify.annotations.NullMarked;
