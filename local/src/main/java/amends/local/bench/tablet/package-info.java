/** How soon the tablet answers and what it costs, measured in a browser on a slow device and a slow network. */
@NullMarked
package amends.local.bench.tablet;

import org.jspecify.annotations.NullMarked;
