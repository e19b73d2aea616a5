/** The page that a tablet shows, and its files. */
@NullMarked
package amends.lambda.tablet;

import org.jspecify.annotations.NullMarked;
