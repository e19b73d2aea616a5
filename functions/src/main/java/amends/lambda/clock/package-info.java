/** Looks each minute at everything whose time has come. */
@NullMarked
package amends.lambda.clock;

import org.jspecify.annotations.NullMarked;
