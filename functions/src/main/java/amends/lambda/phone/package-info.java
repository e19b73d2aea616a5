/** Guests' calls, as the contact flow of the phone system hands them over. */
@NullMarked
package amends.lambda.phone;

import org.jspecify.annotations.NullMarked;
