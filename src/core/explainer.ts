import type { Picture } from './picture.ts';
import type { PictureWords } from './translate-picture.ts';

/** The kinds of explainer, in the order in which a panel groups them. */
export const explainerKinds = [
  'event',
  'method',
  'tool',
  'measurement',
  'actor',
  'country',
  'concept',
  'law',
] as const;
export type ExplainerKind = (typeof explainerKinds)[number];

/** The sections an explainer may have, by the key that the interface translates. `text` is the one without a heading. */
export const sectionKeys = ['text', 'recognize', 'protects', 'limits', 'failures', 'disputed'] as const;
export type SectionKey = (typeof sectionKeys)[number];

/**
 * A piece of running text. A string is plain text; `cite` holds source ids; `see` is another explainer's id.
 * There is no HTML anywhere: every surface renders these as text nodes and elements of its own.
 */
export type Inline = string | { em: string } | { cite: string[] } | { see: string; text: string };

export type Block = { p: Inline[] } | { list: Inline[][] };

export interface Section {
  key: SectionKey;
  /** BCP 47 tag of a translation; absent where the explainer's own language holds. */
  lang?: string;
  blocks: Block[];
}

/** What is known since: `date` in EDTF (`2011-01-27`, `2011-01`, `2011`, or an interval `2012/2014`). */
export interface SinceEntry {
  date: string;
  /** BCP 47 tag of a translation; absent where the explainer's own language holds. */
  lang?: string;
  text: Inline[];
}

/** Title and gist in another language, as a translator wrote them. */
export interface Translation {
  /** BCP 47 tag. */
  lang: string;
  title: string;
  /** Cites what the explainer's own gist cites. */
  gist: Inline[];
}

export interface Explainer {
  id: string;
  kind: ExplainerKind;
  title: string;
  /** BCP 47 tag of the text. */
  lang: string;
  /** One sentence that stands alone. */
  gist: Inline[];
  sections: Section[];
  since: SinceEntry[];
  /** When the event took place or the law was in force, in EDTF; absent for timeless subjects. */
  date?: string;
  /** ISO 3166-1 alpha-2 codes. */
  places: string[];
  /** Ids of blocking methods that an event used. */
  methods: string[];
  related: string[];
  /** The day for which the information holds, `YYYY-MM-DD`; every tool has one. */
  asOf?: string;
  /** The day on which somebody who did not write it checked it against its sources. */
  reviewed?: string;
  /** The drawing beside the text. */
  picture?: Picture;
  /** Title and gist in the language in which the reader sees them, where that is not the explainer's own. */
  translation?: Translation;
}

export const sourceKinds = [
  'paper',
  'report',
  'news',
  'blog',
  'documentation',
  'dataset',
  'law',
  'official',
  'book',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface Source {
  id: string;
  title: string;
  /** Author or publisher, as one line; empty where unknown. */
  by: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent where unknown. */
  date?: string;
  kind: SourceKind;
  /** BCP 47 tag of the source's language. */
  lang: string;
  url: string;
  archived: {
    url: string;
    /** `capture`: this very address was seen to answer. `search`: asks the archive for the nearest capture, if any. */
    kind: 'capture' | 'search';
  };
  /** Whether `url` is the publisher's own page or somebody's copy of it. */
  copy: boolean;
}

/** The compiled knowledge: data only, shipped as `knowledge/en.json`. */
export interface KnowledgePack {
  lang: string;
  explainers: Record<string, Explainer>;
  sources: Record<string, Source>;
}

/**
 * Title and gist in another language, and what of the text below them is translated: the words of the drawing, sections, and all
 * that is known since.
 */
export interface TranslatedText extends Omit<Translation, 'lang'> {
  picture?: PictureWords;
  sections?: Section[];
  since?: SinceEntry[];
}

/** The translations of one language, by explainer id: shipped as `knowledge/<lang>.json` and loaded where it is wanted. */
export interface TranslationPack {
  lang: string;
  texts: Record<string, TranslatedText>;
}

/** What the library's search needs beyond the explainers, by id: shipped as `knowledge/names.json`. */
export interface NamePack {
  /** Names by language (BCP 47), as recognition knows them, without the mark for any ending. */
  names: Record<string, Record<string, string[]>>;
  /** Titles in every language of translation. */
  titles: Record<string, string[]>;
}
