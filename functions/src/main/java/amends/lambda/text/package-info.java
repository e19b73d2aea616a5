/** Guests' texts, from the provider's topic through a queue of our own. */
@NullMarked
package amends.lambda.text;

import org.jspecify.annotations.NullMarked;
