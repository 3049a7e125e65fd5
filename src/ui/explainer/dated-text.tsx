import type { SinceEntry } from '../../core/explainer.ts';
import { formatDate, machineDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';
import { languageOfText } from './head.tsx';
import { RunningText } from './text.tsx';

/** An entry of *since then*: its date, and its text, in the language `lang` if it is not translated. */
export function DatedText({ entry, lang }: { entry: SinceEntry; lang: string }) {
  const { locale } = useMessages();
  const value = machineDate(entry.date);
  return (
    <>
      <time class="timeline-date" {...(value ? { dateTime: value } : {})}>
        {formatDate(entry.date, locale)}
      </time>
      <span class="timeline-text" {...languageOfText(entry.lang ?? lang)}>
        <RunningText passage={entry.text} />
      </span>
    </>
  );
}
