/** What depends on how the JVM was started. */
package io.grazing.runtime;
