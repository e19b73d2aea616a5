/** An address that speaks AWS's protocols, such as LocalStack: what is deployed there, and what goes to and fro. */
@NullMarked
package amends.local.endpoint;

import org.jspecify.annotations.NullMarked;
