/** Tells guests and staff what the notify queue brings. */
@NullMarked
package amends.lambda.notify;

import org.jspecify.annotations.NullMarked;
