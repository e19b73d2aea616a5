/** The local identity provider: it signs access tokens and keeps refresh tokens. */
@NullMarked
package amends.local.issuer;

import org.jspecify.annotations.NullMarked;
