/** What <code>./amends</code> starts: its commands, by name. */
@NullMarked
package amends.local;

import org.jspecify.annotations.NullMarked;
