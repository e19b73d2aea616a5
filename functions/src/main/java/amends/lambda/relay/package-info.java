/** Carries errands from the table's stream to their queues, and sweeps. */
@NullMarked
package amends.lambda.relay;

import org.jspecify.annotations.NullMarked;
