/** Errands of the notify queue. */
@NullMarked
package amends.lambda.notify;

import org.jspecify.annotations.NullMarked;
