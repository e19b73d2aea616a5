/** What a guest's message means, how sure that is, and which words decided. */
@NullMarked
package amends.listening;

import org.jspecify.annotations.NullMarked;
