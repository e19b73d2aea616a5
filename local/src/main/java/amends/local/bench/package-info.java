/** {@code ./amends bench}: what is measured here, each with the bound it is held against. */
@NullMarked
package amends.local.bench;

import org.jspecify.annotations.NullMarked;
