import { useMemo, useState } from 'preact/hooks';
import { localDay } from '../../browser/local-day.ts';
import type { Lookups } from '../../browser/lookups/lookup-calls.ts';
import { makeDossier } from '../../core/citations/dossier.ts';
import type { Report } from '../../core/report.ts';
import type { Settings } from '../../core/settings.ts';
import { copyText } from '../../page/copy-text.ts';
import { saveText } from '../../page/save-text.ts';
import { linkToCopy, withCommonAddresses } from '../../services/catalogue.ts';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { type Messages, useMessages } from '../messages.tsx';
import { directionOf } from '../names.ts';
import { serviceName } from '../service-name.ts';
import { useOwnId } from '../use-own-id.ts';
import { type CiteFormKey, citeFormKeys, citeForms, type FormNeeds, fileNameFor } from './forms.ts';
import { evidenceOf } from './measured-evidence.ts';

/** How much of a text is previewed, in characters. */
const previewed = 6000;

export interface CiteProps {
  report: Report;
  /** The page's title; '' where nobody may read it. */
  title: string;
  settings: Pick<Settings, 'archives'>;
  /** What was found out about the page; null where nothing is known. */
  known: Pick<Lookups, 'trail' | 'measured'> | null;
  /** When it is cited. */
  today: Date;
  /** The form to begin with. */
  form?: CiteFormKey;
  /** How deep the headings stand. */
  depth: number;
  /** Opens the page of ours from which it can be saved; absent where it can be saved here. */
  onSaveElsewhere?: (form: CiteFormKey) => void;
}

/** The page with its captures, cited links and measurements in a form to choose: previewed, copied, saved. */
export function Cite(props: CiteProps) {
  const messages = useMessages();
  const { t } = messages;
  const { report, title, settings, known } = props;
  const [key, setKey] = useState<CiteFormKey>(props.form ?? 'ris');
  const [said, setSaid] = useState('');
  const id = useOwnId();
  const dossier = useMemo(() => {
    const measured = known?.measured ?? null;
    const trail = known?.trail ? withCommonAddresses(known.trail) : null;
    return makeDossier(
      report,
      { title, accessed: localDay(props.today), trail, measured },
      (url, date) => linkToCopy(url, date, { archives: settings.archives, hosts: {} }),
      measured ? evidenceOf(measured, messages) : [],
    );
  }, [report, title, settings, known]);
  const form = citeForms[key];
  const text = form.write(dossier, needsOf(messages));
  const captures = [dossier.page, ...dossier.links].filter(({ capture }) => capture).length;
  const copy = async () => {
    setSaid(t((await copyText(text, window)) ? 'cite_copied' : 'cite_not_copied'));
  };
  const save = () => {
    if (props.onSaveElsewhere) return props.onSaveElsewhere(key);
    const name = fileNameFor(dossier, form);
    saveText(document, name, form.type, text);
    setSaid(t('cite_saved', name));
  };
  return (
    <section class="block cite">
      <Heading depth={props.depth} class="block-title">
        {t('cite_title')}
      </Heading>
      <p class="prose">{t('cite_holds', dossier.links.length, captures, dossier.evidence.length)}</p>
      {captures === 0 && <p class="note-block">{t('cite_without_captures')}</p>}
      <fieldset class="cite-forms">
        <legend>{t('cite_form')}</legend>
        {citeFormKeys.map((one) => (
          <label key={one} class={one === key ? 'cite-form is-chosen' : 'cite-form'}>
            <input
              type="radio"
              name={id}
              checked={one === key}
              onChange={() => {
                setKey(one);
                setSaid('');
              }}
            />
            {t(`cite_form_${one}`)}
          </label>
        ))}
      </fieldset>
      <p class="note-block">{t(`cite_form_${key}_hint`)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <fieldset class="cite-preview" tabIndex={0} aria-label={t('cite_preview')} hidden={!form.isText}>
        <pre dir="ltr">{text.length > previewed ? `${text.slice(0, previewed)}…` : text}</pre>
      </fieldset>
      <div class="lookup-start">
        {form.isText && (
          <button type="button" class="button is-first" onClick={() => void copy()}>
            <Icon name="copy" />
            {t('cite_copy')}
          </button>
        )}
        <button type="button" class={form.isText ? 'button' : 'button is-first'} onClick={save}>
          <Icon name="save" />
          {t(props.onSaveElsewhere ? 'cite_save_elsewhere' : 'cite_save')}
        </button>
        <span class="cite-said" role="status">
          {said}
        </span>
      </div>
      {props.onSaveElsewhere && <p class="note-block">{t('cite_save_elsewhere_hint')}</p>}
    </section>
  );
}

function needsOf(messages: Messages): FormNeeds {
  const { t, locale } = messages;
  return {
    words: {
      archived: t('cite_word_archived'),
      search: t('gone_copy'),
      cites: t('cite_word_cites'),
      measured: t('cite_word_measured'),
      published: t('cite_word_published'),
      read: t('cite_word_read'),
      gone: t('cite_word_gone'),
      lang: locale,
      direction: directionOf(locale),
    },
    archiveName: (id) => serviceName(id, messages),
  };
}
