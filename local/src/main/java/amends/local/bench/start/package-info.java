/** How soon a function answers that has only just been started. */
@NullMarked
package amends.local.bench.start;

import org.jspecify.annotations.NullMarked;
