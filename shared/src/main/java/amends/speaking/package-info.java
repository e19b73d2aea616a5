/** What the house says: short plain texts to guests and staff, in their language. */
@NullMarked
package amends.speaking;

import org.jspecify.annotations.NullMarked;
