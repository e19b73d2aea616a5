/** From the book's stream to the queues, and the sweep after what was not carried. */
@NullMarked
package amends.lambda.relay;

import org.jspecify.annotations.NullMarked;
