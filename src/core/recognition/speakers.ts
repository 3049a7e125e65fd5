import { companyGroups, type PassageSign, passageSigns } from './evidence-groups.ts';
import type { Lexicon } from './lexicon.ts';
import { signNumber } from './sign-set.ts';

/** The signs that strong names of explainers are, by their kinds. */
const strongKinds = new Set<PassageSign>(passageSigns.filter((sign) => sign.startsWith('topic:')));

/** For groups and topics by their indices, which signs they are; for groups, whether weak names beside them count. */
export interface Speakers {
  groups: number[];
  topics: (number | undefined)[];
  isCompany: boolean[];
}

/** What the owners of a lexicon's terms speak for. */
export function makeSpeakers({ groups, topics }: Lexicon): Speakers {
  const kinds = new Map<string, number | undefined>();
  return {
    groups: groups.map((group) => signNumber(group as PassageSign)),
    topics: topics.map(({ kind }) => {
      if (!kinds.has(kind)) {
        const sign = `topic:${kind}` as PassageSign;
        kinds.set(kind, strongKinds.has(sign) ? signNumber(sign) : undefined);
      }
      return kinds.get(kind);
    }),
    isCompany: groups.map((group) => (companyGroups as readonly string[]).includes(group)),
  };
}
