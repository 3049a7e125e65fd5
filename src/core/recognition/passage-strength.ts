import { type PassageSign, phraseGroups } from './evidence-groups.ts';
import { meets, type SignSet, setOf } from './sign-set.ts';

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

const phraseSets = phraseGroups.map((sign) => setOf([sign]));
const circumstanceSets = circumstances.map((sign) => setOf([sign]));
const network = setOf(['network', 'platform']);
const censorship = setOf(['censorship']);
const blocking = setOf(['blocking']);
const throttling = setOf(['throttling']);
const tool = setOf(['tool']);
const namedMethod = setOf(['topic:method']);
const namedTool = setOf(['topic:tool']);
/** Without one of these a passage has no strength. */
const telling = setOf([
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
  if (!meets(signs, telling)) return;
  let strength = 0;
  for (const phrase of phraseSets) if (meets(signs, phrase)) strength += 2;
  const isOfNetwork = meets(signs, network);
  const isBlocked = meets(signs, blocking);
  const isCensored = meets(signs, censorship);
  if (isCensored) strength += 1;
  if (isBlocked && isOfNetwork) strength += 1;
  if (isOfNetwork && meets(signs, throttling)) strength += 1;
  if ((isBlocked || isCensored) && meets(signs, tool)) strength += 1;
  if (meets(signs, namedMethod)) strength += 1;
  if (meets(signs, namedTool)) strength += 1;
  if (strength === 0) return;
  strengths.speaking += 1;
  strengths.last = number;
  if (strength > 1) strengths.strong += 1;
  for (const circumstance of circumstanceSets) if (meets(signs, circumstance)) strength += 1;
  const { strongest } = strengths;
  let at = strongest.length;
  while (at > 0 && (strongest[at - 1] as number) < strength) at -= 1;
  if (at < mostKept) strongest.splice(at, 0, strength);
  if (strongest.length > mostKept) strongest.length = mostKept;
}
