/** A scripted evening at a hotel of its own, played against the running service through its doors, and its reckoning. */
@NullMarked
package amends.local.evening;

import org.jspecify.annotations.NullMarked;
