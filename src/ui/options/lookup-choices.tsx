import { useState } from 'preact/hooks';
import { type Consent, consents, consentTo } from '../../core/lookup/consent.ts';
import type { Settings } from '../../core/settings.ts';
import { archives, services } from '../../services/catalogue.ts';
import { hostOf, isPlaced, type Service } from '../../services/service.ts';
import { Choices } from '../choices.tsx';
import { type MessageKey, type Messages, useMessages } from '../messages.tsx';
import { Switch } from '../switch.tsx';
import { OwnArchive } from './own-archive.tsx';

/** The archives that are on where the reader has chosen none. */
const byDefault = archives.filter(({ service }) => !service.offBecause).map(({ service }) => service.id);

/** The services that can be asked: each with the consent to it and what it learns; and what is kept of their answers. */
export function LookupChoices(props: {
  settings: Settings;
  onChange(changed: Partial<Settings>): void;
  /** Forgets the answers that are kept on the device; gives whether that was done. */
  onForget(): Promise<boolean>;
}) {
  const { t } = useMessages();
  const { settings, onChange } = props;
  const [isForgotten, setForgotten] = useState(false);
  const forget = async () => setForgotten(await props.onForget());
  return (
    <div class="lookup-choices">
      {services
        .filter(({ pace, kind }) => pace && kind !== 'mirror')
        .map((service) => (
          <ServiceChoices key={service.id} service={service} settings={settings} onChange={onChange} />
        ))}
      <ArchiveOrder settings={settings} onChange={onChange} />
      <Switch isOn={settings.keepAnswers} onSwitch={(keepAnswers) => onChange({ keepAnswers })}>
        {t('services_keep')}
      </Switch>
      <p>
        <button type="button" class="button" onClick={() => void forget()}>
          {t('services_forget')}
        </button>{' '}
        <span role="status">{isForgotten ? t('services_forgotten') : ''}</span>
      </p>
    </div>
  );
}

function ServiceChoices(props: {
  service: Service;
  settings: Settings;
  onChange(changed: Partial<Settings>): void;
}) {
  const { t } = useMessages();
  const { service, settings, onChange } = props;
  return (
    <div class="lookup-service">
      <Choices<Consent>
        legend={t(service.name as MessageKey)}
        shape="strip"
        chosen={consentTo(settings.consents, service.id)}
        onChoose={(consent) => onChange({ consents: { ...settings.consents, [service.id]: consent } })}
        choices={consents.map((value) => ({ value, label: t(`services_${value}`) }))}
      />
      <p class="choice-hint">{t(service.learns as MessageKey)}</p>
      {service.isOwn && (
        <OwnArchive
          name={t(service.name as MessageKey)}
          address={hostOf(service, settings.hosts)}
          example={examples[service.id] ?? ''}
          onChange={(address) => onChange(placeOwn(settings, service.id, address))}
        />
      )}
      {service.hosts.length > 1 && (
        <label class="lookup-host">
          {t('services_host')}{' '}
          <select
            dir="ltr"
            value={hostOf(service, settings.hosts)}
            onChange={(event) =>
              onChange({ hosts: { ...settings.hosts, [service.id]: event.currentTarget.value } })
            }
          >
            {service.hosts.map((host) => (
              <option key={host} value={host}>
                {nameOfHost(new URL(host).host, t)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** Addresses of archives, as their owners may have them. */
const examples: Record<string, string> = {
  'own-timegate': 'https://archive.example/timegate/',
  'own-timemap': 'https://archive.example/timemap/link/',
};

/** The settings by which an archive is asked at this address, after those that are asked already; not at all where it is ''. */
function placeOwn(
  { archives: chosen, hosts }: Settings,
  id: string,
  address: string,
): Pick<Settings, 'archives' | 'hosts'> {
  const { [id]: _, ...others } = hosts;
  if (!address) return { hosts: others, archives: chosen.filter((one) => one !== id) };
  const before = chosen.length ? chosen : byDefault;
  return {
    hosts: { ...others, [id]: address },
    archives: before.includes(id) ? [...before] : [...before, id],
  };
}

/** A host, with what it needs where a browser cannot reach it by itself. */
function nameOfHost(host: string, t: Messages['t']): string {
  return host.endsWith('.onion') ? t('services_host_onion', host) : host;
}

/** Which archives are linked to and asked, the first of them before the others. */
function ArchiveOrder(props: { settings: Settings; onChange(changed: Partial<Settings>): void }) {
  const { t, between } = useMessages();
  const { settings, onChange } = props;
  const placed = archives.filter(({ service }) => isPlaced(service, settings.hosts));
  const ids = placed.map(({ service }) => service.id);
  const chosen = (settings.archives.length ? settings.archives : byDefault).filter((id) => ids.includes(id));
  const rest = ids.filter((id) => !chosen.includes(id));
  const put = (ids: string[]) => onChange({ archives: ids });
  return (
    <fieldset class="archive-order">
      <legend>{t('services_archives')}</legend>
      <ol>
        {[...chosen, ...rest].map((id, index) => {
          const service = services.find((one) => one.id === id);
          if (!service) return null;
          const name = t(service.name as MessageKey);
          const isOn = chosen.includes(id);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={isOn}
                  disabled={isOn && chosen.length === 1}
                  onChange={() => put(isOn ? chosen.filter((one) => one !== id) : [...chosen, id])}
                />{' '}
                <span>
                  {name}
                  {service.isOwn && between}
                  {service.isOwn && <bdi>{new URL(hostOf(service, settings.hosts)).host}</bdi>}
                </span>
              </label>{' '}
              {isOn && index > 0 && (
                <button
                  type="button"
                  class="quiet-button"
                  aria-label={t('services_first', name)}
                  onClick={() => put([id, ...chosen.filter((one) => one !== id)])}
                >
                  {t('services_to_top')}
                </button>
              )}
              {service.offBecause && !service.isOwn && (
                <p class="choice-hint">{t(service.offBecause as MessageKey)}</p>
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
