package amends.local.evening;

/**
 * Somebody who stays, or calls from elsewhere.
 *
 * @param booked whether the house knows the number as this room's
 */
record Guest(String name, String room, String phone, boolean booked) {}
