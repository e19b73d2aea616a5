/** Errands of the dispatch queue. */
@NullMarked
package amends.lambda.dispatch;

import org.jspecify.annotations.NullMarked;
