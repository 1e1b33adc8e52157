/** Reviews that are kept, decisions about findings, and the audit trail of both. */
package dev.tickmark.store;
