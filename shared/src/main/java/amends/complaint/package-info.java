/** The book's subject: complaints, their standing, deadlines and entries. */
@NullMarked
package amends.complaint;

import org.jspecify.annotations.NullMarked;
