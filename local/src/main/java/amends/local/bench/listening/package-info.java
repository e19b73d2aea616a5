/** How well the house understands what guests write, measured on the examples of the checkout, and fitted to them. */
@NullMarked
package amends.local.bench.listening;

import org.jspecify.annotations.NullMarked;
