/** What the table's requests cost, by the rule that AWS charges by. */
@NullMarked
package amends.local.units;

import org.jspecify.annotations.NullMarked;
