import { useState } from 'preact/hooks';
import { judgeClock } from '../../core/clock.ts';
import { type FeedbackNote, writeNotesFile } from '../../core/feedback.ts';
import { formatDate } from '../dates.ts';
import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';

/** What the reader said of pages: to look at, to save as a file, to delete. */
export function FeedbackList(props: {
  notes: FeedbackNote[];
  /** Saves a text as a JSON file. */
  onSave(name: string, text: string): void;
  onRemove(removed: FeedbackNote): void;
  /** Takes all of them away; gives whether they are gone. */
  onEmpty(): Promise<boolean>;
}) {
  const { t, locale } = useMessages();
  const { notes } = props;
  const [said, setSaid] = useState('');
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const save = () => {
    const name = `sidelight-notes-${new Date(judgeClock(Date.now())).toISOString().slice(0, 10)}.json`;
    props.onSave(name, writeNotesFile(notes));
    setSaid(t('cite_saved', name));
  };
  const empty = async () => setSaid((await props.onEmpty()) ? t('feedback_emptied') : '');
  return (
    <div class="feedback-list">
      {notes.length === 0 ? (
        <p class="note-block">{t('feedback_none')}</p>
      ) : (
        <>
          <ul>
            {notes.map((note) => (
              <li key={`${note.which} ${note.url}`}>
                <div>
                  <strong>{t(`feedback_${note.which}`)}</strong>
                  <bdi class="feedback-address" dir="ltr">
                    {note.url}
                  </bdi>
                  <span class="note-block">
                    {t('feedback_facts', formatDate(note.day, locale), percent.format(note.probability))}
                  </span>
                </div>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={t('feedback_remove', note.url)}
                  title={t('feedback_remove', note.url)}
                  onClick={() => props.onRemove(note)}
                >
                  <Icon name="close" size={13} />
                </button>
              </li>
            ))}
          </ul>
          <p class="button-row">
            <button type="button" class="button" onClick={save}>
              {t('cite_save')}
            </button>
            <button type="button" class="button" onClick={() => void empty()}>
              {t('feedback_empty')}
            </button>
          </p>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
