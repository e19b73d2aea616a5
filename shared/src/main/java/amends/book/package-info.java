/** The book itself: what is read from it, and the one way of writing in it. */
@NullMarked
package amends.book;

import org.jspecify.annotations.NullMarked;
