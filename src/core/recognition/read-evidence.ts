import type { PageText } from '../page-text.ts';
import type { EvidencePlace } from '../report.ts';
import { forVerdict, type Reach } from './choose-blocks.ts';
import { findCompanyPassages, hasCompany } from './find-company.ts';
import { findLanguages, type PageLanguages } from './find-languages.ts';
import { type Lexicon, type LexiconTerm, termFlags, termOwners } from './lexicon.ts';
import { addPassage, type PassageStrengths } from './passage-strength.ts';
import { type Passage, readPassages } from './read-passages.ts';
import { addSign, holds, makeCompanyFinder, type SignSet } from './sign-set.ts';

/** How often something stands in each part of a page; `body` is all of it, the others included. */
export interface PartCounts {
  title: number;
  lead: number;
  body: number;
}

/** One term's hits in a page. */
export interface TermCount {
  term: LexiconTerm;
  where: Set<EvidencePlace>;
  count: number;
}

/** A name of an explainer in the page, weak ones only where they have company. */
export interface TopicHit {
  topic: number;
  where: EvidencePlace;
  /** The passage's number, of `passages`. */
  passage: number;
  weak: boolean;
}

/** What the lexicon finds in a page: everything that the verdict, the topics and the places are made from. */
export interface PageEvidence {
  /** BCP 47 tag, or `und`. */
  lang: string;
  /** How many passages say something; labels are left out. */
  passages: number;
  /** By the number of each sign, see `SignTables`. */
  signs: (PartCounts | undefined)[];
  /** In how many passages each company of signs is complete, in the order of `companies`. */
  companies: (PartCounts | undefined)[];
  strengths: PassageStrengths;
  groupTerms: TermCount[];
  topicHits: TopicHit[];
  /** How many different methods of blocking and measurements the page names. */
  methods: number;
  /** How many different events, actors, concepts and laws the page names; those named only weakly, in company, count a part. */
  stories: number;
  /** The kinds of the explainers that the title names, also weakly, in company. */
  subjects: SignSet;
  /** Mentions of countries by the lexicon's index. */
  placeHits: { place: number; where: EvidencePlace }[];
}

/** What a story that is named only weakly counts beside one that is named strongly. */
const weakStory = 0.25;
const zero = 0x30;

/** Reads a page's evidence in one pass over its text. Never throws; linear in the text. */
export function readEvidence(
  page: PageText,
  lexicon: Lexicon,
  languages: PageLanguages = findLanguages(page, lexicon),
  reach: Reach = forVerdict,
): PageEvidence {
  return countEvidence(languages.lang, readPassages(page, lexicon, languages, reach), lexicon);
}

/** The evidence of a page of so many passages before anything is found in it. */
export function noEvidence(lang: string, passages: number): PageEvidence {
  return {
    lang,
    passages,
    signs: [],
    companies: [],
    strengths: { speaking: 0, strong: 0, strongest: [], last: -1 },
    groupTerms: [],
    topicHits: [],
    methods: 0,
    stories: 0,
    subjects: { low: 0, high: 0 },
    placeHits: [],
  };
}

function countEvidence(lang: string, passages: readonly Passage[], lexicon: Lexicon): PageEvidence {
  const evidence = noEvidence(lang, 0);
  const terms = new Map<LexiconTerm, TermCount>();
  const tables = lexicon.signs;
  const companiesIn = makeCompanyFinder(tables.needs);
  const isCompanyAt = findCompanyPassages(passages, tables);
  const signs = { low: 0, high: 0 };
  const see = (sign: number, where: EvidencePlace) => {
    addSign(signs, sign);
    count(evidence.signs, sign, where);
  };
  for (let at = 0; at < passages.length; at += 1) {
    const { where, hits, counts: isCounted } = passages[at] as Passage;
    if (isCounted) evidence.passages += 1;
    if (hits.length === 0) continue;
    const number = evidence.passages - 1;
    signs.low = 0;
    signs.high = 0;
    for (const hit of hits) {
      const { term } = hit;
      if (term[1] === termOwners.group) {
        // The first signs are the groups.
        see(term[2], where);
        countTerm(terms, term, where);
      } else if (term[1] === termOwners.place) {
        see(tables.place, where);
        evidence.placeHits.push({ place: term[2], where });
      } else {
        const weak = (term[4] & termFlags.weak) !== 0;
        if (weak && !hasCompany(hit, at, isCompanyAt, hits, tables)) continue;
        evidence.topicHits.push({ topic: term[2], where, passage: number, weak });
        const sign = signOfTopic(term[2], lexicon);
        if (sign < 0) continue;
        if (where === 'title') addSign(evidence.subjects, sign);
        if (!weak) {
          see(sign, where);
          see(tables.topic, where);
          countTerm(terms, term, where);
        }
      }
    }
    if (signs.low === 0 && signs.high === 0) continue;
    addPassage(evidence.strengths, signs, number, tables.strength);
    for (const company of companiesIn(signs)) count(evidence.companies, company, where);
  }
  evidence.groupTerms = [...terms.values()];
  countTopics(evidence, lexicon);
  return evidence;
}

/** Of explainers, not their names count but how many different ones there are. */
function countTopics(evidence: PageEvidence, lexicon: Lexicon): void {
  const { methods, stories } = lexicon.signs;
  const strong = new Set(evidence.topicHits.filter(({ weak }) => !weak).map(({ topic }) => topic));
  for (const topic of new Set(evidence.topicHits.map((hit) => hit.topic))) {
    const sign = signOfTopic(topic, lexicon);
    if (holds(stories, sign)) evidence.stories += strong.has(topic) ? 1 : weakStory;
    if (holds(methods, sign) && strong.has(topic)) evidence.methods += 1;
  }
}

/** The number of the sign that strong names of a topic are; -1 where they are none. */
function signOfTopic(topic: number, { kinds, signs }: Lexicon): number {
  return signs.kinds[kinds.charCodeAt(topic) - zero] as number;
}

function count(counts: (PartCounts | undefined)[], number: number, where: EvidencePlace): void {
  let known = counts[number];
  if (!known) {
    known = { title: 0, lead: 0, body: 0 };
    counts[number] = known;
  }
  countPlace(known, where);
}

function countPlace(counts: PartCounts, where: EvidencePlace): void {
  counts.body += 1;
  if (where === 'title') counts.title += 1;
  if (where === 'lead' || where === 'description') counts.lead += 1;
}

function countTerm(terms: Map<LexiconTerm, TermCount>, term: LexiconTerm, where: EvidencePlace): void {
  const known = terms.get(term);
  if (known) {
    known.count += 1;
    known.where.add(where);
  } else terms.set(term, { term, where: new Set([where]), count: 1 });
}
