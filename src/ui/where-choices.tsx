import type { ComponentChildren } from 'preact';
import { type WhereToLook, whereToLook } from '../core/settings.ts';
import { Choices } from './choices.tsx';
import { useMessages } from './messages.tsx';

/** Where Sidelight may look: every page, chosen sites, or only when asked. */
export function WhereChoices(props: {
  chosen: WhereToLook;
  onChoose(where: WhereToLook): void;
  hidesLegend?: boolean;
  /** The list of chosen sites, shown under that choice. */
  sites?: ComponentChildren;
}) {
  const { t } = useMessages();
  return (
    <Choices
      legend={t('where_legend')}
      hidesLegend={props.hidesLegend ?? false}
      shape="rows"
      chosen={props.chosen}
      onChoose={props.onChoose}
      choices={whereToLook.map((value) => ({
        value,
        label: t(`where_${value}_label`),
        hint: t(`where_${value}_hint`),
        ...(value === 'chosen' ? { more: props.sites } : {}),
      }))}
    />
  );
}
