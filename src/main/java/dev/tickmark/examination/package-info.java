/** The only room that knows Drools: rules are compiled and fired here; figures are ticked, exceptions become findings. */
package dev.tickmark.examination;
