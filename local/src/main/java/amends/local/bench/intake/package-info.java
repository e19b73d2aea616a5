/** What taking a complaint in costs: processor, write units, texts. */
@NullMarked
package amends.local.bench.intake;

import org.jspecify.annotations.NullMarked;
