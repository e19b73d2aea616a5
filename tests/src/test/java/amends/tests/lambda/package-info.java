/** True to Lambda: the built artifact under Lambda's own Java runtime, and what is kept in {@code events} for it. */
@NullMarked
package amends.tests.lambda;

import org.jspecify.annotations.NullMarked;
