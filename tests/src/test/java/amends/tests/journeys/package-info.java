/** A complaint's way through the running house, told in the hotel's words over its real doors. */
@NullMarked
package amends.tests.journeys;

import org.jspecify.annotations.NullMarked;
