/** What a command of <code>./amends</code> is, for those who write one. */
@NullMarked
package amends.local.command;

import org.jspecify.annotations.NullMarked;
