import type { Wording } from '../lookup/outcome.ts';

/**
 * Why a knowledge pack is not taken, or no longer used, each in terms that a person can be told.
 *
 * - `no-keys`: this release of the extension holds fewer keys than are needed, so no pack can be signed for it.
 * - `no-crypto`: the browser is too old to check signatures of this kind.
 * - `too-large`: longer than any pack may be. `unreadable`: no pack, or one that was cut off.
 * - `other-format`: made for another version of the extension.
 * - `unsigned`: only `valid` of the `needed` editors have signed it.
 * - `expired`: it was to be used until the day `at`. `not-newer`: it is of the day `created`, and not newer than what is in use.
 * - `damaged`: the part `part` is not what was signed. `contents`: signed, but `where` says what no knowledge may hold.
 * - `no-room`: it could not be written to the device.
 */
export type PackProblem =
  | { why: 'no-keys' | 'no-crypto' | 'too-large' | 'unreadable' | 'other-format' | 'no-room' }
  | { why: 'unsigned'; valid: number; needed: number }
  | { why: 'expired'; at: string }
  | { why: 'not-newer'; created: string }
  | { why: 'damaged'; part: string }
  | { why: 'contents'; where: string };

/** The sentence for a problem. */
export function describePackProblem(problem: PackProblem): Wording {
  const key = `pack_${problem.why.replaceAll('-', '_')}`;
  switch (problem.why) {
    case 'unsigned':
      return { key, values: [problem.valid, problem.needed] };
    case 'expired':
      return { key, values: [{ at: problem.at }] };
    case 'not-newer':
      return { key, values: [{ at: problem.created }] };
    case 'damaged':
      return { key, values: [problem.part] };
    case 'contents':
      return { key, values: [problem.where] };
    default:
      return { key, values: [] };
  }
}
