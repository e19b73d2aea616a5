/** The HTTP API of the template on loopback: routes, authorizer, events and replies as API Gateway has them. */
@NullMarked
package amends.local.gateway;

import org.jspecify.annotations.NullMarked;
