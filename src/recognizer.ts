import { lexicon } from 'sidelight:lexicon';
import { answerCalls, isFirst } from './browser/content.ts';
import type { RecognizerCalls } from './browser/messages.ts';
import { findMentions } from './core/recognition/find-mentions.ts';
import { findMain } from './page/find-main.ts';
import { RangeStepper } from './page/highlight-ranges.ts';
import { makeReport } from './page/make-report.ts';
import { findMentionRanges } from './page/mark-mentions.ts';

/** Injected after the gate let a page through, or at the reader's wish: reports on the page and marks mentions in it. */
if (isFirst('recognizer')) {
  const stepper = new RangeStepper();
  answerCalls<RecognizerCalls>({
    recognize: (_, asked) => {
      stepper.clear();
      return makeReport(document, lexicon, asked, Date.now());
    },
    markMentions: (_, topic) => stepper.step(topic, () => findRanges(topic)),
    unmark: () => stepper.clear(),
  });

  const findRanges = (topic: string): Range[] => {
    const root = findMain(document) ?? document.documentElement;
    return findMentionRanges(root, (text) => findMentions(text, [topic], lexicon));
  };
}
