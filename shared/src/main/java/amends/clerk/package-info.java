/** The people of the house: roles, workload, shifts, and what makes a clerk overloaded. */
@NullMarked
package amends.clerk;

import org.jspecify.annotations.NullMarked;
