/** How well the house understands what guests write, measured on the examples of the checkout. */
@NullMarked
package amends.local.bench;

import org.jspecify.annotations.NullMarked;
