/** Each port's contract, held against the real stand-in. */
@NullMarked
package amends.tests.contract;

import org.jspecify.annotations.NullMarked;
