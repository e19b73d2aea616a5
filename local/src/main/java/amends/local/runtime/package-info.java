/** Functions as Lambda runs them: the artifact, in a process of its own, under Lambda's own Java runtime client. */
@NullMarked
package amends.local.runtime;

import org.jspecify.annotations.NullMarked;
