/** The doors of the functions: what comes in from AWS is read here, and every reply and log line goes out here. */
@NullMarked
package amends.lambda.door;

import org.jspecify.annotations.NullMarked;
