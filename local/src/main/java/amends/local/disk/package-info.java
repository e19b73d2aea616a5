/** What must survive a restart and a kill of the local servers: journals and whole files. */
@NullMarked
package amends.local.disk;

import org.jspecify.annotations.NullMarked;
