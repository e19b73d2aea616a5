/** Guests' bookings: who stays where, until when, and how to reach them. */
@NullMarked
package amends.stay;

import org.jspecify.annotations.NullMarked;
