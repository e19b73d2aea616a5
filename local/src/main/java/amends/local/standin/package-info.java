/** The stand-ins for SNS and Parameter Store, spoken to by the AWS SDK as it is. */
@NullMarked
package amends.local.standin;

import org.jspecify.annotations.NullMarked;
