/**
 * The short way of a compiled statement to SQLite's one connection. Kysely's own way costs 4 µs in promises for each
 * statement, more than most of them take to run, and a message needs a dozen.
 */

/** Runs a statement now and gives its rows; null when somebody holds the connection and the statement has to queue. */
export type Straight = (sql: string, parameters: readonly unknown[]) => unknown[] | null;

/** The short way of a handle, where there is one: SQLite's, and its open transactions'. */
export const straightOf = new WeakMap<object, Straight>();
