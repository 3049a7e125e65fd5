import * as v from 'valibot';
import { found, lacking, type Outcome } from '../core/lookup/outcome.ts';
import type { RawAnswer } from './service.ts';

/** The outcome of a status that says all by itself; undefined for 200, whose body is to be read. */
export function readStatus<T>({ status }: RawAnswer): Outcome<T> | undefined {
  if (status === 200) return undefined;
  if (status >= 500) return { reason: { why: 'unavailable', status } };
  if (status >= 400) return { reason: { why: 'refused', status } };
  return lacking('unknown');
}

/** A body in JSON of the shape that `schema` says; undefined for anything else, a page in HTML included. */
export function readJson<S extends v.GenericSchema>(schema: S, body: string): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, parseJson(body));
  return result.success ? result.output : undefined;
}

/** JSON of any shape; undefined where it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The value, or `unknown` where there is none. */
export function foundOrUnknown<T>(value: T | undefined): Outcome<T> {
  return value === undefined ? lacking('unknown') : found(value);
}
