/** Answers what a phone contact flow has taken down. */
@NullMarked
package amends.lambda.phone;

import org.jspecify.annotations.NullMarked;
