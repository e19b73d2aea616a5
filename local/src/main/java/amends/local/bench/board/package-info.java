/** Whether reading the desk stays as cheap, however many complaints are kept. */
@NullMarked
package amends.local.bench.board;

import org.jspecify.annotations.NullMarked;
