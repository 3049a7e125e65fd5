import * as v from 'valibot';
import type { Edition } from './envelope.ts';
import type { PackProblem } from './pack-problem.ts';
import type { PackEdition } from './verify-pack.ts';

/** Which pack is in use. One value, written at once: that is what takes a pack up, or lays it down. */
export interface PackState {
  /** Null where the knowledge that came with the extension is in use. */
  inUse: PackEdition | null;
  /** What is gone back to should that one break; null for what came with the extension. */
  previous: PackEdition | null;
  /** What broke last, and why; null where nothing did since a pack was last taken up. */
  broken: { edition: PackEdition; problem: PackProblem } | null;
}

export const noPack: PackState = { inUse: null, previous: null, broken: null };

const packEdition = v.object({ sequence: v.number(), created: v.string(), expires: v.string() });
// What we wrote ourselves: a problem is read as far as its name.
const problem = v.pipe(
  v.looseObject({ why: v.string() }),
  v.transform((value) => value as unknown as PackProblem),
);
const state = v.object({
  inUse: v.nullable(packEdition),
  previous: v.nullable(packEdition),
  broken: v.nullable(v.object({ edition: packEdition, problem })),
});

/** Reads a stored state; what cannot be read is no pack. */
export function readPackState(stored: unknown): PackState {
  const read = v.safeParse(state, stored);
  return read.success ? read.output : noPack;
}

/** After a pack was taken up: the one before is kept. */
export function afterTaking({ inUse }: PackState, taken: PackEdition): PackState {
  return { inUse: taken, previous: inUse, broken: null };
}

/** After the pack in use was found broken: the one before it is in use. As it was, where another is in use by now. */
export function afterBreaking(state: PackState, edition: PackEdition, problem: PackProblem): PackState {
  if (state.inUse?.sequence !== edition.sequence) return state;
  return { inUse: state.previous, previous: null, broken: { edition, problem } };
}

/** What is in use: the pack, if it is newer than what came with the extension, which a new release brings up to date. */
export function editionInUse({ inUse }: PackState, builtIn: Edition): Edition {
  return inUse && inUse.sequence > builtIn.sequence ? inUse : builtIn;
}
