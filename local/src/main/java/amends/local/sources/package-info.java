/** What wakes the functions, queues, stream and schedules, and the table and queues themselves. */
@NullMarked
package amends.local.sources;

import org.jspecify.annotations.NullMarked;
