/** Hotels as files: the description that opens one, and the demo hotel. */
@NullMarked
package amends.local.hotel;

import org.jspecify.annotations.NullMarked;
