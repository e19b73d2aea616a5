/** The simulated phones: what they got and sent, their routes and their page. */
@NullMarked
package amends.local.phones;

import org.jspecify.annotations.NullMarked;
