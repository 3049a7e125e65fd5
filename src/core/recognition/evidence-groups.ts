/** Groups that tell of something else: what they weigh is never for a page, only against it. */
export const counterGroups = [
  'advert',
  'streaming',
  'setup',
  'arts',
  'statistics',
  'power',
  'sport',
  'finance',
  'budget',
  'moderation',
  'malware',
  'ads',
  'neutrality',
  'copyright',
  'privacy',
  'children',
  'product',
] as const;

/**
 * The groups of general evidence that each language's lexicon file fills with its own terms. The first ones speak for internet
 * censorship by themselves or beside one another; the rest tell what else a page may be about. What each weighs is learned.
 */
export const evidenceGroups = [
  'internet-censorship',
  'internet-shutdown',
  'circumvention',
  'evasion-tool',
  'censorship',
  'suppression',
  'blocking',
  'restricting',
  'throttling',
  'network',
  'platform',
  'authority',
  'provider',
  'rights',
  'unrest',
  'surveillance',
  'penalty',
  'measurement',
  'technique',
  'tool',
  'access',
  ...counterGroups,
] as const;
export type EvidenceGroup = (typeof evidenceGroups)[number];

/** Groups whose terms are whole phrases of internet censorship: there are always more of them than a list holds. */
export const phraseGroups = [
  'internet-censorship',
  'internet-shutdown',
  'circumvention',
  'evasion-tool',
] as const satisfies readonly EvidenceGroup[];

/** Groups whose terms make a passage one about censorship, so that weak names beside them count. */
export const companyGroups: readonly EvidenceGroup[] = [
  'internet-censorship',
  'internet-shutdown',
  'circumvention',
  'evasion-tool',
  'censorship',
  'blocking',
  'throttling',
  'tool',
  'surveillance',
];

/** What a passage may hold besides the groups: a country's name, or a strong name of an explainer of some kind. */
export const passageSigns = [
  ...evidenceGroups,
  'place',
  'topic:method',
  'topic:tool',
  'topic:measurement',
  'topic:actor',
  'topic:event',
  'topic:concept',
  'topic:law',
  /** Any of the explainers above. */
  'topic',
] as const;
export type PassageSign = (typeof passageSigns)[number];

/** Signs of internet censorship itself, a part of it by whole phrases. */
export const speakingSigns: readonly PassageSign[] = [
  ...phraseGroups,
  'censorship',
  'suppression',
  'blocking',
  'throttling',
  'tool',
  'technique',
  'measurement',
  'topic:method',
  'topic:event',
  'topic:concept',
  'topic:law',
  'topic:actor',
  'topic:measurement',
];

/** Signs that are also counted together, as what is said by one of them might have been said by another. */
export const signSums: Readonly<Record<string, readonly PassageSign[]>> = {
  speaking: speakingSigns,
  phrases: phraseGroups,
  countering: counterGroups,
};

const net: PassageSign[] = ['network', 'platform'];
const core: PassageSign[] = ['internet-censorship', 'internet-shutdown', 'circumvention'];
const blocked: PassageSign[] = ['blocking', 'internet-censorship', 'censorship'];

/** Which signs together in one passage are evidence of their own: one of each list. */
export const companies: Readonly<Record<string, readonly (readonly PassageSign[])[]>> = {
  'blocking+network': [['blocking'], ['network']],
  'blocking+platform': [['blocking'], ['platform']],
  'blocking+net+authority': [['blocking'], net, ['authority']],
  'blocking+net+place': [['blocking'], net, ['place']],
  'blocking+provider': [['blocking'], ['provider']],
  'blocking+net+access': [['blocking'], net, ['access']],
  'restricting+network': [['restricting'], ['network']],
  'restricting+net+authority': [['restricting'], net, ['authority']],
  'restricting+net+place': [['restricting'], net, ['place']],
  'restricting+net+unrest': [['restricting'], net, ['unrest', 'rights']],
  'censorship+net': [['censorship'], net],
  'censorship+authority': [['censorship'], ['authority']],
  'censorship+place': [['censorship'], ['place']],
  'tool+blocked': [['tool', 'evasion-tool', 'topic:tool'], blocked],
  'tool+place': [['tool', 'evasion-tool', 'topic:tool'], ['place']],
  'tool+access': [['tool', 'evasion-tool', 'topic:tool'], ['access']],
  'throttling+net': [['throttling'], net],
  'throttling+place': [['throttling'], ['place', 'authority']],
  'rights+net': [['rights'], net],
  'surveillance+net': [['surveillance'], net],
  'penalty+net': [['penalty'], net],
  'penalty+tool': [['penalty'], ['tool', 'evasion-tool', 'circumvention', 'internet-censorship']],
  'technique+blocked': [['technique', 'topic:method'], blocked],
  'measurement+blocked': [['measurement', 'topic:measurement'], blocked],
  core: [core],
  'net+place': [net, ['place']],
  'topic+place': [['topic'], ['place']],
  'topic+net': [['topic'], net],
  'core+place': [core, ['place']],
  'core+authority': [core, ['authority']],
  'core+rights': [core, ['rights', 'unrest']],
  'core+core': [['internet-censorship'], ['circumvention', 'internet-shutdown']],
  'blocked+arts': [['blocking', 'censorship'], ['arts']],
  'blocked+advert': [
    ['blocking', 'tool'],
    ['advert', 'streaming'],
  ],
  'blocked+setup': [['blocking', 'tool'], ['setup']],
  'blocked+moderation': [['blocking', 'censorship'], ['moderation']],
  'blocked+ads': [['blocking'], ['ads', 'copyright', 'malware']],
  'blocked+children': [['blocking'], ['children']],
};
