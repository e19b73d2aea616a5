/** How work finds people: severity 1, overload, promises about to slip. */
@NullMarked
package amends.dispatch;

import org.jspecify.annotations.NullMarked;
