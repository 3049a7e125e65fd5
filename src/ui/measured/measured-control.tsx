import { useState } from 'preact/hooks';
import { type Measured, type MeasuredPlan, openParts, partsOf } from '../../core/measured/measured.ts';
import { ioda } from '../../services/ioda.ts';
import { ooni } from '../../services/ooni.ts';
import { beginSentence } from '../begin-sentence.ts';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { CheckBox } from '../lookups/check-box.tsx';
import { LookupProgress } from '../lookups/lookup-progress.tsx';
import type { LookupView } from '../lookups/use-lookups.ts';
import { WhoLearns } from '../lookups/who-learns.tsx';
import { WishNote } from '../lookups/wish-note.tsx';
import { type Messages, useMessages } from '../messages.tsx';
import { countryInSentence } from '../names.ts';

interface ControlProps {
  plan: MeasuredPlan;
  lookups: LookupView;
  onOptions(): void;
}

/** Starts and stops the look-up of measurements, says before what it would ask of whom, and reads out where it has come. */
export function MeasuredControl(props: ControlProps) {
  const messages = useMessages();
  const measured = props.lookups.known?.measured;
  return (
    <>
      <p class="visually-hidden" role="status">
        {measured && sayState(measured, messages)}
      </p>
      <Control {...props} />
    </>
  );
}

function Control(props: ControlProps) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { plan, lookups } = props;
  const measured = lookups.known?.measured ?? null;
  const [wants, setWants] = useState({ ooni: true, ioda: true });
  const left = {
    ooni: countOpen(plan, measured, 'ooni') > 0,
    ioda: countOpen(plan, measured, 'ioda') > 0,
  };
  const wish = { ooni: wants.ooni && left.ooni, ioda: wants.ioda && left.ioda };
  const services = [...(wish.ooni ? [ooni] : []), ...(wish.ioda ? [ioda] : [])];
  const place = plan.country ? countryInSentence(plan.country, locale) : '';
  if (!left.ooni && !left.ioda && !measured)
    return (
      <section class="block lookup">
        <p class="prose">{t('measured_lead_nothing')}</p>
      </section>
    );
  if (measured?.state === 'done' && !left.ooni && !left.ioda) return null;
  return (
    <section class="block lookup">
      <Heading depth={1} class="block-title">
        {t('measured_title')}
      </Heading>
      {measured?.state === 'running' ? (
        <Running measured={measured} onStop={lookups.stopMeasured} />
      ) : (
        <>
          {!measured && <p class="prose">{t('measured_lead')}</p>}
          {left.ooni && (
            <CheckBox
              isChecked={wants.ooni}
              hint={ooniHint(plan, place, messages)}
              onCheck={(on) => setWants({ ...wants, ooni: on })}
            >
              {t('measured_ask_ooni')}
            </CheckBox>
          )}
          {left.ioda && (
            <CheckBox
              isChecked={wants.ioda}
              hint={beginSentence(t('measured_ask_ioda_hint', place), locale)}
              onCheck={(on) => setWants({ ...wants, ioda: on })}
            >
              {t('measured_ask_ioda')}
            </CheckBox>
          )}
          {services.length > 0 && (
            <>
              <WhoLearns services={services} />
              <div class="lookup-start">
                <button type="button" class="button is-first" onClick={() => lookups.startMeasured(wish)}>
                  <Icon name="search" />
                  {t(measured ? 'trail_again' : 'measured_start')}
                </button>
              </div>
            </>
          )}
        </>
      )}
      <WishNote state={lookups.wish.measured} services={services} onOptions={props.onOptions} />
    </section>
  );
}

function Running({ measured, onStop }: { measured: Measured; onStop(): void }) {
  const { t } = useMessages();
  return <LookupProgress label={t('measured_title')} {...progressOf(measured)} onStop={onStop} />;
}

function sayState(measured: Measured, { t }: Messages): string {
  const { done, all } = progressOf(measured);
  if (measured.state === 'running') return t('trail_running');
  return measured.state === 'done' ? t('measured_done') : t('trail_stopped', done, all);
}

/** How many questions are answered, of all that there are. */
function progressOf(measured: Measured): { done: number; all: number } {
  const all = Object.keys(measured.plan.questions).length;
  return { done: all - openParts(measured, 'ooni').length - openParts(measured, 'ioda').length, all };
}

/** How many questions of a service are still to be asked. */
function countOpen(plan: MeasuredPlan, measured: Measured | null, service: 'ooni' | 'ioda'): number {
  return measured
    ? openParts(measured, service).length
    : partsOf[service].filter((part) => plan.questions[part]).length;
}

/** What OONI would be asked about: the named sites in the country, the page's own site everywhere, or one of them. */
function ooniHint({ sites, own, country }: MeasuredPlan, place: string, { t, list }: Messages): string {
  const named = list(sites);
  if (country && sites.length)
    return own
      ? t('measured_ask_ooni_hint', named, place, own)
      : t('measured_ask_ooni_hint_sites', named, place);
  return own ? t('measured_ask_ooni_hint_own', own) : place;
}
