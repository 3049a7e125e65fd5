import type { Settings } from '../../core/settings.ts';
import { Heading } from '../heading.tsx';
import { Mark } from '../mark.tsx';
import { type MessageKey, useMessages } from '../messages.tsx';
import { Surface } from '../surface.tsx';
import { useTitle } from '../use-title.ts';

/** A service about which the reader is asked. */
export interface AskedService {
  id: string;
  /** Message keys of its name and of what it learns. */
  name: string;
  learns: string;
  /** The hosts that would be asked; empty for those of the cited links. */
  hosts: string[];
}

export type ConsentAnswer = 'once' | 'always' | 'never' | 'not-now';

/** The page on which the reader is asked whether services may be asked: who, and what each learns. Focus is on no answer. */
export function ConsentPage(props: {
  services: AskedService[];
  settings: Settings;
  locale: string;
  /** A sentence where something is in the way. */
  problem?: string;
  onAnswer(answer: ConsentAnswer): void;
}) {
  const { t, list } = useMessages();
  useTitle(t('page_title_consent'));
  return (
    <Surface kind="document" settings={props.settings} locale={props.locale}>
      <main class="document consent">
        <span class="wordmark">
          <Mark size={22} />
          {t('name')}
        </span>
        <Heading depth={0} class="consent-title">
          {t('consent_title')}
        </Heading>
        <p>{t('consent_lead')}</p>
        <ul class="consent-list">
          {props.services.map(({ id, name, learns, hosts }) => (
            <li key={id}>
              <b>{t(name as MessageKey)}</b>
              <p>{t(learns as MessageKey)}</p>
              <p class="consent-hosts">
                {hosts.length ? t('consent_where', list(hosts)) : t('consent_where_cited')}
              </p>
            </li>
          ))}
        </ul>
        <p>{t('consent_never_text')}</p>
        {props.problem && (
          <p class="problem-block" role="alert">
            {props.problem}
          </p>
        )}
        <div class="consent-answers">
          <button type="button" class="button is-first" onClick={() => props.onAnswer('once')}>
            {t('consent_once')}
          </button>
          <button type="button" class="button" onClick={() => props.onAnswer('always')}>
            {t('consent_always')}
          </button>
          <button type="button" class="button" onClick={() => props.onAnswer('not-now')}>
            {t('consent_not_now')}
          </button>
          <button type="button" class="quiet-button" onClick={() => props.onAnswer('never')}>
            {t('consent_never')}
          </button>
        </div>
      </main>
    </Surface>
  );
}
