import { toBibtex } from '../../core/citations/bibtex.ts';
import { toCslItems } from '../../core/citations/csl-json.ts';
import type { Dossier } from '../../core/citations/dossier.ts';
import { type DossierWords, toDossierHtml, toDossierJson } from '../../core/citations/dossier-html.ts';
import { toMarkdown } from '../../core/citations/markdown.ts';
import { toRis } from '../../core/citations/ris.ts';
import { toWikitext } from '../../core/citations/wikitext.ts';

/** What a form needs beside the dossier. */
export interface FormNeeds {
  words: DossierWords;
  archiveName(id: string): string;
}

/** A form in which a page can be cited or kept. */
export interface CiteForm {
  /** Ending of the file's name. */
  ending: string;
  /** Media type, without parameters. */
  type: string;
  /** Whether it makes sense to read or copy it as text. */
  isText: boolean;
  write(dossier: Dossier, needs: FormNeeds): string;
}

/** The forms, in the order in which they are offered; their names and hints are the messages `cite_form_<key>[_hint]`. */
export const citeForms = {
  ris: {
    ending: 'ris',
    type: 'application/x-research-info-systems',
    isText: true,
    write: (dossier, { archiveName }) => toRis(toCslItems(dossier, archiveName)),
  },
  bibtex: {
    ending: 'bib',
    type: 'application/x-bibtex',
    isText: true,
    write: (dossier, { archiveName }) => toBibtex(toCslItems(dossier, archiveName)),
  },
  csl: {
    ending: 'csl.json',
    type: 'application/json',
    isText: true,
    write: (dossier, { archiveName }) => JSON.stringify(toCslItems(dossier, archiveName), null, 2),
  },
  markdown: {
    ending: 'md',
    type: 'text/markdown',
    isText: true,
    write: (dossier, { words }) => toMarkdown(dossier, words),
  },
  wikitext: { ending: 'wiki.txt', type: 'text/plain', isText: true, write: toWikitext },
  html: {
    ending: 'html',
    type: 'text/html',
    isText: false,
    write: (dossier, { words }) => toDossierHtml(dossier, words),
  },
  json: { ending: 'json', type: 'application/json', isText: true, write: toDossierJson },
} as const satisfies Record<string, CiteForm>;
export type CiteFormKey = keyof typeof citeForms;

/** The keys of the forms, in their order. */
export const citeFormKeys = Object.keys(citeForms) as CiteFormKey[];

/** Whether something from outside names a form. */
export function isCiteForm(key: unknown): key is CiteFormKey {
  return typeof key === 'string' && Object.hasOwn(citeForms, key);
}

/** A name for the file of a dossier: its site and day, which every file system takes. */
export function fileNameFor({ site, published, accessed }: Dossier, { ending }: CiteForm): string {
  const safe = site.replace(/[^\p{L}\d.-]+/gu, '-').slice(0, 80);
  return `${safe}-${(published ?? accessed).slice(0, 10)}.${ending}`;
}
