/** The desk's commands and the book they write in: the use cases of the house. */
@NullMarked
package amends.desk;

import org.jspecify.annotations.NullMarked;
