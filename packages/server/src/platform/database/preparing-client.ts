/**
 * PostgreSQL's client as the house uses it: what `statement` has compiled is parsed and planned once for each
 * connection, and statements that do not wait for each other are sent without waiting (a pipeline).
 */
import { Client, type ClientConfig, type QueryConfig } from 'pg';

/** Texts that are asked again and again, and the name of each; there are some dozens. */
const names = new Map<string, string>();

/** Has a statement prepared under a name of its own from now on. */
export function prepareOften(sql: string): void {
  if (!names.has(sql)) names.set(sql, `hot${names.size}`);
}

export class PreparingClient extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true });
    const ask = this.query.bind(this) as (...args: readonly unknown[]) => unknown;
    const prepared = (text: unknown, values: unknown): QueryConfig | null => {
      const name = typeof text === 'string' && Array.isArray(values) ? names.get(text) : undefined;
      return name === undefined ? null : { name, text: text as string, values: values as unknown[] };
    };
    this.query = ((text: unknown, values: unknown, ...more: readonly unknown[]) => {
      const config = prepared(text, values);
      return config ? ask(config, ...more) : ask(text, values, ...more);
    }) as typeof this.query;
  }
}
