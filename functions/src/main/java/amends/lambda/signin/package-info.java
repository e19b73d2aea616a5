/** Signing in: tablets, names and PINs, sessions. */
@NullMarked
package amends.lambda.signin;

import org.jspecify.annotations.NullMarked;
