/** The template's service as one part of the house process. */
@NullMarked
package amends.local.service;

import org.jspecify.annotations.NullMarked;
