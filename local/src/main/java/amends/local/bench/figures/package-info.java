/** What the benches have in common: figures beside their bounds, and a table to measure on. */
@NullMarked
package amends.local.bench.figures;

import org.jspecify.annotations.NullMarked;
