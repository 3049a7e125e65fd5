import { browserLanguage, type Settings } from '../../core/settings.ts';
import type { SettingsChange } from '../../core/settings-changes.ts';
import type { MessageKey, Messages } from '../messages.tsx';
import { serviceName } from '../service-name.ts';

/** The name of a setting, as the options page has it. */
const names = {
  where: 'where_legend',
  chosenSites: 'transfer_chosen',
  opening: 'opening_legend',
  confidence: 'sure_legend',
  panelSide: 'side_legend',
  panelWidth: 'panel_width',
  folded: 'transfer_folded',
  hiddenSites: 'hidden_title',
  paused: 'pause_switch',
  theme: 'theme_legend',
  language: 'language_legend',
  textSize: 'text_legend',
  consents: 'services_title',
  hosts: 'services_host',
  archives: 'transfer_archives',
  keepAnswers: 'services_keep',
  mirrors: 'knowledge_mirrors',
} as const satisfies Partial<Record<keyof Settings, MessageKey>>;

/** The parts of the panel that fold, by key. */
const parts: Record<string, MessageKey> = {
  later: 'later_title',
  recognize: 'section_recognize',
  protects: 'section_protects',
  failures: 'section_failures',
  disputed: 'section_disputed',
  since: 'section_since',
  related: 'section_related',
  sources: 'section_sources',
  'this-page': 'this_page',
  cited: 'cited_links',
};

/** What the options page calls a setting; its own name where the page does not show it. */
export function nameSetting(setting: keyof Settings, { t }: Messages): string {
  return setting in names ? t(names[setting as keyof typeof names]) : setting;
}

/**
 * One difference between settings, in the words of the options page: a sentence, or two where a list both gains and loses.
 * `languages` are the interface's: BCP 47 tags, and their names in themselves.
 */
export function describeChange(
  change: SettingsChange,
  messages: Messages,
  languages: readonly { tag: string; name: string }[],
): string[] {
  const { t, list } = messages;
  const name = nameSetting(change.setting, messages);
  const nameService = (id: string) => serviceName(id, messages);
  const differs = (setting: string, to: string, from: string) => [t('transfer_set', setting, to, from)];
  switch (change.setting) {
    case 'where':
      return differs(name, t(`where_${change.to}_label`), t(`where_${change.from}_label`));
    case 'opening':
      return differs(name, t(`opening_${change.to}`), t(`opening_${change.from}`));
    case 'theme':
      return differs(name, t(`theme_${change.to}`), t(`theme_${change.from}`));
    case 'confidence':
      return differs(name, t(`sure_${change.to}`), t(`sure_${change.from}`));
    case 'panelSide':
      return differs(name, t(`side_${change.to}`), t(`side_${change.from}`));
    case 'panelWidth': {
      const word = (width: number | null) =>
        width === null
          ? t('transfer_default')
          : t('transfer_pixels', new Intl.NumberFormat(messages.locale).format(width));
      return differs(name, word(change.to), word(change.from));
    }
    case 'folded': {
      const word = (keys: string[]) =>
        keys.length ? list(keys.map((key) => (parts[key] ? t(parts[key]) : key))) : t('transfer_none');
      return differs(name, word(change.to), word(change.from));
    }
    case 'paused':
    case 'keepAnswers': {
      const word = (isOn: boolean) => t(isOn ? 'transfer_on' : 'transfer_off');
      return differs(name, word(change.to), word(change.from));
    }
    case 'textSize': {
      const percent = new Intl.NumberFormat(messages.locale, { style: 'percent' });
      return differs(name, percent.format(change.to / 100), percent.format(change.from / 100));
    }
    case 'language': {
      const word = (chosen: string) =>
        chosen === browserLanguage
          ? t('language_browser')
          : (languages.find(({ tag }) => tag === chosen)?.name ?? chosen);
      return differs(name, word(change.to), word(change.from));
    }
    case 'chosenSites':
    case 'hiddenSites':
    case 'mirrors':
      return [
        ...(change.added.length ? [t('transfer_added', name, list(change.added))] : []),
        ...(change.removed.length ? [t('transfer_removed', name, list(change.removed))] : []),
      ];
    case 'consents':
      return differs(nameService(change.service), t(`services_${change.to}`), t(`services_${change.from}`));
    case 'hosts': {
      const word = (host: string | undefined) => (host ? new URL(host).host : t('transfer_default'));
      return differs(t('transfer_host', nameService(change.service)), word(change.to), word(change.from));
    }
    case 'archives': {
      const word = (ids: string[]) => (ids.length ? list(ids.map(nameService)) : t('transfer_default'));
      return differs(name, word(change.to), word(change.from));
    }
    default:
      throw new Error(`describeChange: a change of nothing known: ${JSON.stringify(change satisfies never)}`);
  }
}
