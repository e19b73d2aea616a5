/** What a complaint costs, held against what was promised. */
@NullMarked
package amends.tests.units;

import org.jspecify.annotations.NullMarked;
