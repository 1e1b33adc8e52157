/** The packaged program as a process of its own, seen from outside: under attack, under load, and killed. The build names its jar as the system property {@code tickmark.jar}; without one, these tests are skipped. */
package dev.tickmark.packaged;
