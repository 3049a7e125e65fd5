import { readFileSync } from 'node:fs';
import { passesGate } from '../../core/recognition/gate.ts';
import { compileGate } from '../../knowledge/compile-gate.ts';
import type { LanguageLexicon } from '../../knowledge/read-lexicon.ts';
import { makePage, makeParagraphs } from './make-text.ts';
import type { PageServer } from './time-cold.ts';

/**
 * Addresses of English pages of 4 to 59 thousand characters that nobody would recognize, each of a site of its own. The gate lets
 * the first one through and no other: of 24 pages that is as many as it may of ordinary ones.
 */
export function serveOrdinaryPages(course: PageServer, english: LanguageLexicon, count: number): string[] {
  const gate = compileGate();
  const passes = (paragraphs: readonly string[]) =>
    passesGate({ url: '', title: '', body: paragraphs.join(' ') }, gate);
  let seed = 10;
  const makeOne = (characters: number, shallPass: boolean): string[] => {
    for (;;) {
      const paragraphs = makeParagraphs('en', characters, 'ordinary', english, seed++);
      if (passes(paragraphs) === shallPass) return paragraphs;
    }
  };
  return Array.from({ length: count }, (_, at) => {
    course.serve(`/load-${at}`, makePage('en', makeOne(4000 + 5000 * (at % 12), at === 0)));
    return `http://news-${at}.example:${course.server.port}/load-${at}`;
  });
}

/** Addresses of a story that loads no files, which would move its text as they come or fail; each of a site of its own. */
export function serveStories(course: PageServer, count: number): string[] {
  course.serve('/story', readFileSync('tests/pages/cited-story/index.html', 'utf8'));
  return Array.from({ length: count }, (_, at) => `http://courier-${at}.example:${course.server.port}/story`);
}
