/** Hotels as they come out of files. */
@NullMarked
package amends.tests.hotel;

import org.jspecify.annotations.NullMarked;
