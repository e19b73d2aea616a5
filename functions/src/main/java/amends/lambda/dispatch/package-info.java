/** Does what the dispatch queue brings. */
@NullMarked
package amends.lambda.dispatch;

import org.jspecify.annotations.NullMarked;
