/** A crash at every call: each call that a function makes to AWS fails in each way, and afterwards the book must be right. */
@NullMarked
package amends.tests.crash;

import org.jspecify.annotations.NullMarked;
