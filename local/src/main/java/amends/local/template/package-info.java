/** What {@code template.yaml} says, read for this machine: functions, routes, queues, tables and what wakes what. */
@NullMarked
package amends.local.template;

import org.jspecify.annotations.NullMarked;
