import { readFileSync } from 'node:fs';
import type { LanguageLexicon } from '../../knowledge/read-lexicon.ts';
import { makePage, makeParagraphs } from './make-text.ts';
import type { PageServer } from './time-cold.ts';

/** Addresses of English pages of 4 to 59 thousand characters that nobody would recognize, each of a site of its own. */
export function serveOrdinaryPages(course: PageServer, english: LanguageLexicon, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const paragraphs = makeParagraphs('en', 4000 + 5000 * (at % 12), false, english, at + 10);
    course.serve(`/load-${at}`, makePage('en', paragraphs));
    return `http://news-${at}.example:${course.server.port}/load-${at}`;
  });
}

/** Addresses of a story that loads no files, which would move its text as they come or fail; each of a site of its own. */
export function serveStories(course: PageServer, count: number): string[] {
  course.serve('/story', readFileSync('tests/pages/cited-story/index.html', 'utf8'));
  return Array.from({ length: count }, (_, at) => `http://courier-${at}.example:${course.server.port}/story`);
}
