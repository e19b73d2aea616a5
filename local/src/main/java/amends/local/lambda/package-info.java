/** The functions of the template, run in this process as Lambda runs them. */
@NullMarked
package amends.local.lambda;

import org.jspecify.annotations.NullMarked;
