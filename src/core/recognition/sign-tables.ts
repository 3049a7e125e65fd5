import { explainerKinds } from '../explainer.ts';
import {
  companies,
  companyGroups,
  evidenceGroups,
  type PassageSign,
  passageSigns,
  phraseGroups,
  signSums,
} from './evidence-groups.ts';
import { addSign, type SignSet } from './sign-set.ts';

/**
 * What `evidence-groups.ts` says, in numbers: made when the lexicon is compiled, so that a page that is read needs no names. A
 * sign's number is its place in `passageSigns`.
 */
export interface SignTables {
  /** How many signs there are. */
  signs: number;
  place: number;
  topic: number;
  /** By the place of a kind in `explainerKinds`, the sign that strong names of such an explainer are; -1 where they are none. */
  kinds: number[];
  /** For each group 1 where weak names beside its terms count, or else 0. */
  company: number[];
  /** What each company of signs needs, in the order of `companies`: three choices as bits, low and high, of which the last may be a repetition. */
  needs: number[];
  /** The signs of each sum, in the order of `signSums`. */
  sums: number[][];
  methods: SignSet;
  stories: SignSet;
  strength: StrengthTables;
}

/** What `addPassage` looks for. */
export interface StrengthTables {
  /** Without one of these a passage has no strength. */
  telling: SignSet;
  /** Each of them alone is a set, and so are the circumstances. */
  phrases: SignSet[];
  circumstances: SignSet[];
  network: SignSet;
  censorship: SignSet;
  blocking: SignSet;
  throttling: SignSet;
  tool: SignSet;
  /** Named methods and named tools. */
  named: SignSet[];
}

/** The number of a sign in `passageSigns`. Throws where there is none of that name. */
export function signNumber(sign: PassageSign): number {
  const number = passageSigns.indexOf(sign);
  if (number < 0) throw new Error(`"${sign}" is no sign of a passage; see passageSigns`);
  return number;
}

export function setOf(signs: readonly PassageSign[]): SignSet {
  const set = { low: 0, high: 0 };
  for (const sign of signs) addSign(set, signNumber(sign));
  return set;
}

/** A set for each sign. */
function setsOf(signs: readonly PassageSign[]): SignSet[] {
  return signs.map((sign) => setOf([sign]));
}

export function makeSignTables(): SignTables {
  const names: readonly string[] = passageSigns;
  return {
    signs: passageSigns.length,
    place: signNumber('place'),
    topic: signNumber('topic'),
    kinds: explainerKinds.map((kind) => names.indexOf(`topic:${kind}`)),
    company: evidenceGroups.map((group) => (companyGroups.includes(group) ? 1 : 0)),
    needs: Object.values(companies).flatMap((choices) =>
      [0, 1, 2].flatMap((at) => {
        const { low, high } = setOf(choices[Math.min(at, choices.length - 1)] ?? []);
        return [low, high];
      }),
    ),
    sums: Object.values(signSums).map((signs) => signs.map(signNumber)),
    methods: setOf(['topic:method', 'topic:measurement']),
    stories: setOf(['topic:event', 'topic:actor', 'topic:concept', 'topic:law']),
    strength: {
      telling: setOf([
        ...phraseGroups,
        'censorship',
        'blocking',
        'throttling',
        'tool',
        'topic:method',
        'topic:tool',
      ]),
      phrases: setsOf(phraseGroups),
      circumstances: setsOf(['place', 'authority', 'rights']),
      network: setOf(['network', 'platform']),
      censorship: setOf(['censorship']),
      blocking: setOf(['blocking']),
      throttling: setOf(['throttling']),
      tool: setOf(['tool']),
      named: setsOf(['topic:method', 'topic:tool']),
    },
  };
}
