import { explainerKinds } from '../explainer.ts';
import { companyGroups, evidenceGroups, passageSigns } from './evidence-groups.ts';
import type { Lexicon } from './lexicon.ts';

const signNames: readonly string[] = passageSigns;
/** By the place of a kind in `explainerKinds`; -1 for kinds whose names are no sign. */
const signsOfKinds = explainerKinds.map((kind) => signNames.indexOf(`topic:${kind}`));
const zero = 0x30;

/** For each of the evidence groups, whether weak names beside its terms count. */
export const isCompanyGroup = evidenceGroups.map((group) => companyGroups.includes(group));

/** The number of the sign that strong names of a topic are; -1 where they are none. */
export function signOfTopic(topic: number, { kinds }: Pick<Lexicon, 'kinds'>): number {
  return signsOfKinds[kinds.charCodeAt(topic) - zero] as number;
}
