import { type PassageSign, phraseGroups } from './evidence-groups.ts';
import { SignSet } from './sign-set.ts';

/** How strongly the passages of a page speak of internet censorship. */
export interface PassageStrengths {
  /** In how many passages something speaks of it. */
  speaking: number;
  /** In how many of them more than one thing does. */
  strong: number;
  /** The strengths of the strongest ones, strongest first. */
  strongest: number[];
  /** The number, among the page's passages, of the last one in which something does; -1 where none. */
  last: number;
}

const mostKept = 6;
const circumstances: readonly PassageSign[] = ['place', 'authority', 'rights'];

const phraseSets = phraseGroups.map((sign) => SignSet.of([sign]));
const circumstanceSets = circumstances.map((sign) => SignSet.of([sign]));
const network = SignSet.of(['network', 'platform']);
const censorship = SignSet.of(['censorship']);
const blocking = SignSet.of(['blocking']);
const throttling = SignSet.of(['throttling']);
const tool = SignSet.of(['tool']);
const namedMethod = SignSet.of(['topic:method']);
const namedTool = SignSet.of(['topic:tool']);
/** Without one of these a passage has no strength. */
const telling = SignSet.of([
  ...phraseGroups,
  'censorship',
  'blocking',
  'throttling',
  'tool',
  'topic:method',
  'topic:tool',
]);

/**
 * Takes the passage of a number into account, by the signs it holds; numbers rise. A whole phrase counts two; a word of
 * censorship, of blocking or slowing beside one of the network, a tool beside a block, a named method or tool count one; who
 * and where count beside them.
 */
export function addPassage(strengths: PassageStrengths, signs: SignSet, number: number): void {
  if (!signs.meets(telling)) return;
  let strength = 0;
  for (const phrase of phraseSets) if (signs.meets(phrase)) strength += 2;
  const isOfNetwork = signs.meets(network);
  const isBlocked = signs.meets(blocking);
  const isCensored = signs.meets(censorship);
  if (isCensored) strength += 1;
  if (isBlocked && isOfNetwork) strength += 1;
  if (isOfNetwork && signs.meets(throttling)) strength += 1;
  if ((isBlocked || isCensored) && signs.meets(tool)) strength += 1;
  if (signs.meets(namedMethod)) strength += 1;
  if (signs.meets(namedTool)) strength += 1;
  if (strength === 0) return;
  strengths.speaking += 1;
  strengths.last = number;
  if (strength > 1) strengths.strong += 1;
  for (const circumstance of circumstanceSets) if (signs.meets(circumstance)) strength += 1;
  const { strongest } = strengths;
  let at = strongest.length;
  while (at > 0 && (strongest[at - 1] as number) < strength) at -= 1;
  if (at < mostKept) strongest.splice(at, 0, strength);
  if (strongest.length > mostKept) strongest.length = mostKept;
}
