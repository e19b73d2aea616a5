/** What works beside the running service on this machine: with its book, and with a hotel of its own. */
@NullMarked
package amends.local.beside;

import org.jspecify.annotations.NullMarked;
