import { useRef, useState } from 'preact/hooks';
import { judgeClock } from '../../core/clock.ts';
import type { Settings } from '../../core/settings.ts';
import { listChanges } from '../../core/settings-changes.ts';
import { type FileProblem, readSettingsFile, writeSettingsFile } from '../../core/settings-file.ts';
import { useMessages } from '../messages.tsx';
import { describeChange, nameSetting } from './describe-change.ts';

/** Where the reader is: nothing chosen, a file that would change something, or what came of it. */
type State =
  | { step: 'idle' }
  | { step: 'saved'; name: string }
  | { step: 'asks'; settings: Settings }
  | { step: 'same' }
  | { step: 'taken'; before: Settings }
  | { step: 'undone' }
  | ({ step: 'refused' } & FileProblem);

/** A file is not read at all above this, in bytes. */
const largest = 4_000_000;

/** The options as a file, and from one: what it would change is shown before it is taken, and can be undone once. */
export function Transfer(props: {
  settings: Settings;
  languages: readonly { tag: string; name: string }[];
  /** Saves a text as a JSON file. */
  onSave(name: string, text: string): void;
  /** Gives whether they were stored. */
  onTake(settings: Settings): Promise<boolean>;
}) {
  const messages = useMessages();
  const { t } = messages;
  const { settings } = props;
  const [state, setState] = useState<State>({ step: 'idle' });
  const file = useRef<HTMLInputElement>(null);

  const save = () => {
    const name = `sidelight-options-${new Date(judgeClock(Date.now())).toISOString().slice(0, 10)}.json`;
    props.onSave(name, writeSettingsFile(settings));
    setState({ step: 'saved', name });
  };
  const read = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    // A file that cannot be read, such as one that was just deleted, is none of ours.
    const text = chosen.size > largest ? null : await chosen.text().catch(() => '');
    // So that the same file, mended, can be chosen again.
    input.value = '';
    if (text === null) return setState({ step: 'refused', problem: 'large' });
    const answer = readSettingsFile(text, settings);
    if ('problem' in answer) return setState({ step: 'refused', ...answer });
    const isSame = listChanges(settings, answer.settings).length === 0;
    setState(isSame ? { step: 'same' } : { step: 'asks', settings: answer.settings });
  };

  const take = async (wanted: Settings, then: State) => {
    if (await props.onTake(wanted)) setState(then);
  };

  return (
    <div class="transfer">
      <p class="button-row">
        <button type="button" class="button" onClick={save}>
          {t('transfer_export')}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('transfer_import')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={t('transfer_import')}
          hidden
          onChange={(event) => void read(event.currentTarget)}
        />
      </p>
      {state.step === 'refused' && (
        <p class="problem-block" role="alert">
          {state.problem === 'damaged'
            ? t('transfer_damaged', messages.list(state.fields.map((field) => nameSetting(field, messages))))
            : t(`transfer_${state.problem}`)}
        </p>
      )}
      <div role="status">
        {state.step === 'saved' && <p>{t('cite_saved', state.name)}</p>}
        {state.step === 'same' && <p>{t('transfer_same')}</p>}
        {state.step === 'undone' && <p>{t('transfer_undone')}</p>}
        {state.step === 'asks' && (
          <>
            <p>{t('transfer_changes')}</p>
            <ul class="plain-list transfer-changes">
              {listChanges(settings, state.settings)
                .flatMap((change) => describeChange(change, messages, props.languages))
                .map((line) => (
                  <li key={line}>{line}</li>
                ))}
            </ul>
          </>
        )}
        {state.step === 'taken' && <p>{t('transfer_taken')}</p>}
      </div>
      {state.step === 'asks' && (
        <p class="button-row">
          <button
            type="button"
            class="button"
            onClick={() => void take(state.settings, { step: 'taken', before: settings })}
          >
            {t('transfer_take')}
          </button>
          <button type="button" class="button" onClick={() => setState({ step: 'idle' })}>
            {t('reset_no')}
          </button>
        </p>
      )}
      {state.step === 'taken' && (
        <p class="button-row">
          <button type="button" class="button" onClick={() => void take(state.before, { step: 'undone' })}>
            {t('transfer_undo')}
          </button>
        </p>
      )}
    </div>
  );
}
