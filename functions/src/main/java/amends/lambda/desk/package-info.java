/** The desk's HTTP API: filing, everything that is done to a complaint, the board, stays and shifts. */
@NullMarked
package amends.lambda.desk;

import org.jspecify.annotations.NullMarked;
