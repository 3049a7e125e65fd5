import { lexicon as common } from 'sidelight:lexicon';
import { answerCalls, isFirst } from './browser/content.ts';
import type { RecognizerCalls } from './browser/messages.ts';
import { judgeClock } from './core/clock.ts';
import type { PageText } from './core/page-text.ts';
import { findLanguages, type PageLanguages } from './core/recognition/find-languages.ts';
import { findMentions, namedTopics } from './core/recognition/find-mentions.ts';
import { findMain } from './page/find-main.ts';
import { RangeStepper } from './page/highlight-ranges.ts';
import { makeReport } from './page/make-report.ts';
import { findMentionRanges } from './page/mark-mentions.ts';
import { ownTerms } from './page/own-terms.ts';
import { readPage } from './page/read-page.ts';

/** Injected after the gate let a page through, or at the reader's wish: reports on the page and marks mentions in it. */
if (isFirst('recognizer')) {
  const stepper = new RangeStepper();
  // Not spread: what the verdict does not need is read when it is asked for.
  const lexicon = Object.assign(common, { ownTrees: ownTerms() });
  let read: { page: PageText; languages: PageLanguages } | undefined;
  answerCalls<RecognizerCalls>({
    languages: () => {
      const page = readPage(document, document.URL);
      const languages = findLanguages(page, lexicon);
      read = { page, languages };
      return [languages.lang, ...languages.others].filter(
        (language) => language !== 'und' && lexicon.languages.includes(language),
      );
    },
    recognize: (_, asked) => {
      stepper.clear();
      const before = read;
      read = undefined;
      const now = judgeClock(Date.now());
      return makeReport(document, lexicon, asked, now, document.URL, before?.page, before?.languages);
    },
    markMentions: (_, topic) => stepper.step(topic, () => findRanges(topic)),
    unmark: () => stepper.clear(),
    topicsInSelection: () => namedTopics(String(getSelection() ?? '').slice(0, 20_000), lexicon),
  });

  const findRanges = (topic: string): Range[] => {
    const root = findMain(document) ?? document.documentElement;
    return findMentionRanges(root, (text) => findMentions(text, [topic], lexicon));
  };
}
