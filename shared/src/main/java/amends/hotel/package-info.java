/** The house: one property, its rooms, settings and languages. */
@NullMarked
package amends.hotel;

import org.jspecify.annotations.NullMarked;
