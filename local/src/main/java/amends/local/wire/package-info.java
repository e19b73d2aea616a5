/** What the local servers share: HTTP on loopback, forms and JSON. */
@NullMarked
package amends.local.wire;

import org.jspecify.annotations.NullMarked;
