/** The only place that names AWS: clients, the process environment, and the ports put to work. */
@NullMarked
package amends.backoffice;

import org.jspecify.annotations.NullMarked;
