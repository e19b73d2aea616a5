/** What the build of this module hands to Lambda. */
@NullMarked
package amends.artifact;

import org.jspecify.annotations.NullMarked;
