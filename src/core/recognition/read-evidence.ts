import type { PageText } from '../page-text.ts';
import type { EvidencePlace } from '../report.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { type FoldedText, foldText } from '../text/fold.ts';
import { findPassageEnds } from '../text/passages.ts';
import { companies, companyGroups, type PassageSign, passageSigns } from './evidence-groups.ts';
import { findTerms, type TermHit } from './find-terms.ts';
import { type Lexicon, type LexiconTerm, termFlags, termOwners } from './lexicon.ts';

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
  passages: number;
  signs: Map<PassageSign, PartCounts>;
  /** In how many passages each company of signs is complete, by its name in `companies`. */
  companies: Map<string, PartCounts>;
  groupTerms: TermCount[];
  /** How many different terms of each sign were found. */
  variety: Map<PassageSign, number>;
  topicHits: TopicHit[];
  /** How many different events, actors, concepts and laws the page names; those named only weakly, in company, count a part. */
  stories: number;
  /** Mentions of countries by the lexicon's index. */
  placeHits: { place: number; where: EvidencePlace }[];
}

interface Part {
  text: string;
  folded: FoldedText;
  where: EvidencePlace;
}

interface Passage {
  where: EvidencePlace;
  hits: TermHit[];
}

/** The lead: as many folded letters from the first block on. Chinese says the same in a third of them. */
const leadLetters = { spaced: 700, unspaced: 250 };
/** What a story that is named only weakly counts beside one that is named strongly. */
const weakStory = 0.25;
/** How many passages away the company of a weak name may stand: about a paragraph. */
const companyReach = 3;
const unspacedLanguages = new Set(['zh', 'ja', 'th', 'my', 'km']);
const strongKinds = new Set<PassageSign>(passageSigns.filter((sign) => sign.startsWith('topic:')));
const storyKinds = new Set<PassageSign>(['topic:event', 'topic:actor', 'topic:concept', 'topic:law']);

/** Reads a page's evidence in one pass over its text. Never throws; linear in the text. */
export function readEvidence(page: PageText, lexicon: Lexicon): PageEvidence {
  const title = foldText(page.title);
  const description = foldText(page.description);
  const blocks = page.blocks.map(foldText);
  const lang = detectLanguage([title, description, ...firstBlocks(blocks)], lexicon.frequentWords, page.lang);
  const parts: Part[] = [
    { text: page.title, folded: title, where: 'title' },
    { text: page.description, folded: description, where: 'description' },
  ];
  let room = unspacedLanguages.has(lang) ? leadLetters.unspaced : leadLetters.spaced;
  blocks.forEach((folded, at) => {
    parts.push({ text: page.blocks[at] as string, folded, where: room > 0 ? 'lead' : 'body' });
    room -= folded.length;
  });
  const passages = parts.flatMap((part) => readPassages(part, lexicon, lang));
  return countEvidence(lang, passages, lexicon);
}

function firstBlocks(blocks: readonly FoldedText[]): FoldedText[] {
  const first: FoldedText[] = [];
  let letters = 0;
  for (const block of blocks) {
    if (letters > 12_000) break;
    first.push(block);
    letters += block.length;
  }
  return first;
}

function readPassages({ text, folded, where }: Part, lexicon: Lexicon, lang: string): Passage[] {
  if (folded.length === 0) return [];
  const found = lexicon.languages.indexOf(lang);
  const bit = 1 << (found < 0 ? lexicon.languages.indexOf('und') : found);
  const hits = findTerms(text, folded, lexicon, (term) => (term[3] & bit) !== 0);
  let next = 0;
  return findPassageEnds(folded).map((end) => {
    const first = next;
    while (next < hits.length && (hits[next] as TermHit).start < end) next += 1;
    return { where, hits: hits.slice(first, next) };
  });
}

function countEvidence(lang: string, passages: readonly Passage[], lexicon: Lexicon): PageEvidence {
  const evidence: PageEvidence = {
    lang,
    passages: passages.length,
    signs: new Map(),
    companies: new Map(),
    groupTerms: [],
    variety: new Map(),
    topicHits: [],
    stories: 0,
    placeHits: [],
  };
  const terms = new Map<LexiconTerm, TermCount>();
  const companions = passages.map((passage) => passage.hits.filter((hit) => isCompany(hit, lexicon)));
  passages.forEach(({ where, hits }, at) => {
    const signs = new Set<PassageSign>();
    const see = (sign: PassageSign) => {
      signs.add(sign);
      count(evidence.signs, sign, where);
    };
    for (const hit of hits) {
      const { term } = hit;
      if (term[1] === termOwners.group) {
        see(lexicon.groups[term[2]] as PassageSign);
        countTerm(terms, term, where);
      } else if (term[1] === termOwners.place) {
        see('place');
        evidence.placeHits.push({ place: term[2], where });
      } else {
        const weak = (term[4] & termFlags.weak) !== 0;
        if (weak && !hasCompany(hit, at, companions)) continue;
        evidence.topicHits.push({ topic: term[2], where, passage: at, weak });
        const sign = signOf(term, lexicon);
        if (!weak && strongKinds.has(sign)) {
          see(sign);
          see('topic');
          countTerm(terms, term, where);
        }
      }
    }
    for (const [name, needs] of Object.entries(companies)) {
      if (needs.every((choice) => choice.some((sign) => signs.has(sign)))) {
        count(evidence.companies, name, where);
      }
    }
  });
  evidence.groupTerms = [...terms.values()];
  for (const { term } of evidence.groupTerms) {
    const sign = signOf(term, lexicon);
    if (!strongKinds.has(sign)) evidence.variety.set(sign, (evidence.variety.get(sign) ?? 0) + 1);
  }
  countTopics(evidence, lexicon);
  return evidence;
}

/** Of explainers, not their names count but how many different ones there are. */
function countTopics(evidence: PageEvidence, lexicon: Lexicon): void {
  const { variety } = evidence;
  const strong = new Set(evidence.topicHits.filter(({ weak }) => !weak).map(({ topic }) => topic));
  for (const topic of strong) {
    const sign = `topic:${lexicon.topics[topic]?.kind}` as PassageSign;
    if (!strongKinds.has(sign)) continue;
    variety.set(sign, (variety.get(sign) ?? 0) + 1);
    variety.set('topic', (variety.get('topic') ?? 0) + 1);
    if (storyKinds.has(sign)) evidence.stories += 1;
  }
  const weak = new Set(evidence.topicHits.map(({ topic }) => topic).filter((topic) => !strong.has(topic)));
  for (const topic of weak) {
    if (storyKinds.has(`topic:${lexicon.topics[topic]?.kind}` as PassageSign)) evidence.stories += weakStory;
  }
}

function signOf(term: LexiconTerm, lexicon: Lexicon): PassageSign {
  if (term[1] === termOwners.group) return lexicon.groups[term[2]] as PassageSign;
  return `topic:${lexicon.topics[term[2]]?.kind}` as PassageSign;
}

function isCompany({ term }: TermHit, lexicon: Lexicon): boolean {
  if (term[1] === termOwners.topic) return !(term[4] & termFlags.weak);
  return (
    term[1] === termOwners.group &&
    (companyGroups as readonly string[]).includes(lexicon.groups[term[2]] as string)
  );
}

/** Whether something else in this passage or beside it speaks of censorship. */
function hasCompany(hit: TermHit, at: number, companions: readonly TermHit[][]): boolean {
  for (let near = 1; near <= companyReach; near += 1) {
    if (companions[at - near]?.length || companions[at + near]?.length) return true;
  }
  return companions[at]?.some(({ start, end }) => end <= hit.start || start >= hit.end) ?? false;
}

function count<Key>(counts: Map<Key, PartCounts>, key: Key, where: EvidencePlace): void {
  let known = counts.get(key);
  if (!known) {
    known = { title: 0, lead: 0, body: 0 };
    counts.set(key, known);
  }
  known.body += 1;
  if (where === 'title') known.title += 1;
  if (where === 'lead' || where === 'description') known.lead += 1;
}

function countTerm(terms: Map<LexiconTerm, TermCount>, term: LexiconTerm, where: EvidencePlace): void {
  const known = terms.get(term);
  if (known) {
    known.count += 1;
    known.where.add(where);
  } else terms.set(term, { term, where: new Set([where]), count: 1 });
}
