/** The whole service on one machine: the supervisor, its child processes and the emulators. */
@NullMarked
package amends.local.house;

import org.jspecify.annotations.NullMarked;
