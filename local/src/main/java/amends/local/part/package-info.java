/** What runs inside the house process, and what it is told: for those who write a part. */
@NullMarked
package amends.local.part;

import org.jspecify.annotations.NullMarked;
