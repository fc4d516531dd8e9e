package io.grazing.runtime;

/**
 * Where lines of the cache, of 64 bytes, begin in arrays of numbers of eight bytes: after the header of an array, of 16 bytes, and
 * {@value #START} numbers, if the JVM lets objects begin with lines ({@code -XX:ObjectAlignmentInBytes=64}).
 *
 * <p>A vector that fills a line takes two accesses where it does not begin with one.
 */
public final class CacheLine {

    /** The first index at which a line begins. */
    public static final int START = 6;

    private CacheLine() {}
}
