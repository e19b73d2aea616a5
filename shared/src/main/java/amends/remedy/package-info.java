/** What is done for a guest, and its four stations: requested, offered, accepted, given. */
@NullMarked
package amends.remedy;

import org.jspecify.annotations.NullMarked;
