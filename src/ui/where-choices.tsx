import { type Settings, whereToLook } from '../core/settings.ts';
import { Choices } from './choices.tsx';
import { useMessages } from './messages.tsx';
import { SiteList } from './options/site-list.tsx';

/** Where Sidelight may look: every page, chosen sites (with their list), or only when asked. Its legend is left to what holds it. */
export function WhereChoices(props: {
  settings: Pick<Settings, 'where' | 'chosenSites'>;
  onChange(changed: Partial<Settings>): void;
}) {
  const { t } = useMessages();
  const sites = (
    <SiteList
      label={t('chosen_add')}
      none={t('chosen_none')}
      sites={props.settings.chosenSites}
      onChange={(chosenSites) => props.onChange({ chosenSites })}
    />
  );
  return (
    <Choices
      legend={t('where_legend')}
      hidesLegend
      shape="rows"
      chosen={props.settings.where}
      onChoose={(where) => props.onChange({ where })}
      choices={whereToLook.map((value) => ({
        value,
        label: t(`where_${value}_label`),
        hint: t(`where_${value}_hint`),
        ...(value === 'chosen' ? { more: sites } : {}),
      }))}
    />
  );
}
