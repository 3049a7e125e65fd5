import { useRef, useState } from 'preact/hooks';
import type { PacksView } from '../../browser/packs/describe-packs.ts';
import type { PackSearch } from '../../browser/packs/look-for-pack.ts';
import { consentTo } from '../../core/lookup/consent.ts';
import { describeReason } from '../../core/lookup/outcome.ts';
import { longest } from '../../core/packs/envelope.ts';
import { readMirror } from '../../core/packs/mirror.ts';
import { describePackProblem, type PackProblem } from '../../core/packs/pack-problem.ts';
import type { PackEdition, Verdict } from '../../core/packs/verify-pack.ts';
import type { Settings } from '../../core/settings.ts';
import { mirrors } from '../../services/mirrors.ts';
import { formatDate } from '../dates.ts';
import { Heading } from '../heading.tsx';
import { type Messages, useMessages } from '../messages.tsx';
import { sayWording } from '../say-wording.ts';
import { Switch } from '../switch.tsx';
import { SiteList } from './site-list.tsx';

/** The knowledge packs as the options page reaches them. */
export interface PackControls {
  view: PacksView;
  /** Asks the mirrors now. */
  look(): Promise<PackSearch>;
  /** Takes up a pack from the text of a file. */
  take(text: string): Promise<Verdict<PackEdition>>;
  /** Goes back to what came with the extension. */
  layDown(): Promise<void>;
}

/** What was last done here, and what came of it; `failed`: the background did not answer. */
type State = { step: 'idle' | 'looking' | 'laid-down' | 'failed' } | { step: 'came'; search: PackSearch };

/** Which knowledge is in use, and where newer may come from: mirrors that the reader lists and allows, or a file. */
export function KnowledgeChoices(props: {
  settings: Settings;
  packs: PackControls;
  onChange(changed: Partial<Settings>): void;
}) {
  const messages = useMessages();
  const { t } = messages;
  const { settings, packs, onChange } = props;
  const { view } = packs;
  const [state, setState] = useState<State>({ step: 'idle' });
  const file = useRef<HTMLInputElement>(null);
  const isOn = consentTo(settings.consents, mirrors.id) === 'always';
  const isClosed = view.obstacle !== null;
  const allow = (on: boolean) =>
    onChange({ consents: { ...settings.consents, [mirrors.id]: on ? 'always' : 'never' } });

  const fail = (error: unknown) => {
    console.debug('knowledge packs:', error);
    setState({ step: 'failed' });
  };
  const look = async () => {
    setState({ step: 'looking' });
    setState({ step: 'came', search: await packs.look() });
  };
  const read = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    // A file that cannot be read, such as one that was just deleted, is no pack. Letters take up to four bytes each.
    const text = chosen.size > 4 * longest.pack ? null : await chosen.text().catch(() => '');
    // So that the same file, mended, can be chosen again.
    input.value = '';
    const taken: Verdict<PackEdition> =
      text === null ? { problem: { why: 'too-large' } } : await packs.take(text);
    const search: PackSearch =
      'problem' in taken
        ? { came: 'problem', problem: taken.problem }
        : { came: 'taken', edition: taken.value };
    setState({ step: 'came', search });
  };
  const goBack = async () => {
    allow(false);
    await packs.layDown();
    setState({ step: 'laid-down' });
  };
  const refusal =
    state.step === 'came' && ['problem', 'reason'].includes(state.search.came)
      ? saySearch(state.search, messages)
      : state.step === 'failed' && t('asking_failed');

  return (
    <div class="knowledge-choices">
      <InUse view={view} />
      {view.obstacle && <p class="note-block">{sayProblem(view.obstacle, messages)}</p>}
      <Switch isOn={isOn && !isClosed} isDisabled={isClosed} onSwitch={allow}>
        {t('knowledge_switch')}
      </Switch>
      {(!isClosed || settings.mirrors.length > 0) && (
        <>
          <p class="choice-hint">{t('service_mirrors_learns')}</p>
          <Heading depth={2} class="part-subtitle">
            {t('knowledge_mirrors')}
          </Heading>
          <SiteList
            label={t('knowledge_mirror_add')}
            none={t('knowledge_mirrors_none')}
            sites={settings.mirrors}
            read={readMirror}
            sayInvalid={(typed) => t('knowledge_mirror_invalid', typed)}
            example="https://example.org/sidelight/"
            onChange={(listed) => onChange({ mirrors: listed })}
          />
        </>
      )}
      <p class="button-row">
        {isOn && settings.mirrors.length > 0 && (
          <button
            type="button"
            class="button"
            disabled={isClosed || state.step === 'looking'}
            onClick={() => void look().catch(fail)}
          >
            {t('knowledge_look')}
          </button>
        )}
        <button type="button" class="button" disabled={isClosed} onClick={() => file.current?.click()}>
          {t('knowledge_file')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={t('knowledge_file')}
          disabled={isClosed}
          hidden
          onChange={(event) => void read(event.currentTarget).catch(fail)}
        />
        {view.inUse && (
          <button type="button" class="button" onClick={() => void goBack().catch(fail)}>
            {t('knowledge_back')}
          </button>
        )}
      </p>
      {refusal && (
        <p class="problem-block" role="alert">
          {refusal}
        </p>
      )}
      <div role="status">
        {state.step === 'looking' && <p>{t('knowledge_looking')}</p>}
        {state.step === 'laid-down' && <p>{t('knowledge_back_done')}</p>}
        {state.step === 'came' && !refusal && <p>{saySearch(state.search, messages)}</p>}
      </div>
      {state.step === 'idle' && isOn && view.looked && (
        <p class="choice-hint">
          {t('knowledge_looked', formatDate(view.looked.at, messages.locale))}{' '}
          {saySearch(view.looked.search, messages)}
        </p>
      )}
    </div>
  );
}

/** What is in use, how old it is, and what had to be given up. */
function InUse({ view }: { view: PacksView }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { inUse, builtIn, broken } = view;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <p>
        {inUse
          ? t('knowledge_pack', formatDate(inUse.created, locale))
          : t('knowledge_built_in', formatDate(builtIn.created, locale))}{' '}
        {inUse && inUse.expires < today && t('knowledge_old', formatDate(inUse.expires, locale))}
      </p>
      {broken && (
        <p class="problem-block">
          {t('knowledge_broke', formatDate(broken.edition.created, locale))}{' '}
          {sayProblem(broken.problem, messages)}
        </p>
      )}
    </>
  );
}

function sayProblem(problem: PackProblem, messages: Messages): string {
  return sayWording(describePackProblem(problem), messages);
}

function saySearch(search: PackSearch, messages: Messages): string {
  switch (search.came) {
    case 'taken':
      return messages.t('knowledge_taken', formatDate(search.edition.created, messages.locale));
    case 'newest':
      return messages.t('knowledge_newest');
    case 'no-mirrors':
      return messages.t('knowledge_mirrors_none');
    case 'problem':
      return sayProblem(search.problem, messages);
    case 'reason':
      return sayWording(describeReason(search.reason), messages);
  }
}
