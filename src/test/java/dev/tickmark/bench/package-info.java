/** Benchmarks, run by hand: how cost grows with the length of a filing. */
package dev.tickmark.bench;
