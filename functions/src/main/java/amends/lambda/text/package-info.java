/** Hears guests' texts. */
@NullMarked
package amends.lambda.text;

import org.jspecify.annotations.NullMarked;
