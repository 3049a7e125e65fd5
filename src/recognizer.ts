import { lexicon as common } from 'sidelight:lexicon';
import { answerCalls, background, isFirst } from './browser/content.ts';
import type { RecognizerCalls } from './browser/messages.ts';
import { judgeClock } from './core/clock.ts';
import { placeOfPage } from './core/page-place.ts';
import { findMentions, namedTopics } from './core/recognition/find-mentions.ts';
import { findMain } from './page/find-main.ts';
import { RangeStepper } from './page/highlight-ranges.ts';
import { makeReport, type Reading, readDocument } from './page/make-report.ts';
import { findMentionRanges } from './page/mark-mentions.ts';
import { ownTerms } from './page/own-terms.ts';
import { watchLeaving } from './page/watch-page.ts';

/** Injected after the gate let a page through, or at the reader's wish: reports on the page and marks mentions in it. */
if (isFirst('recognizer')) {
  const stepper = new RangeStepper();
  // Not spread: what the verdict does not need is read when it is asked for.
  const lexicon = Object.assign(common, { ownTrees: ownTerms() });
  let read: Reading | undefined;
  /** Whether the background knows of this page, as it is now. */
  let hasTold = false;
  const [visit] = performance.getEntriesByType('navigation');
  /** Where the document was loaded; null once a script has made another page of it, even if it is back. */
  let loaded: string | null = visit?.name ?? document.URL;
  const readHere = () => readDocument(document, lexicon, document.URL, loaded);
  watchLeaving(
    window,
    (stays) => {
      if (stays && loaded !== null && placeOfPage(loaded) !== placeOfPage(document.URL)) loaded = null;
      if (hasTold) background.pageLeft().catch(() => undefined);
      hasTold = false;
    },
    new AbortController().signal,
  );
  answerCalls<RecognizerCalls>({
    languages: () => {
      read = readHere();
      const { languages } = read;
      return [languages.lang, ...languages.others].filter(
        (language) => language !== 'und' && lexicon.languages.includes(language),
      );
    },
    recognize: (_, asked) => {
      stepper.clear();
      hasTold = true;
      const reading = read ?? readHere();
      read = undefined;
      return makeReport(document, lexicon, asked, judgeClock(Date.now()), document.URL, reading);
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
