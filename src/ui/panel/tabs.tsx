import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '../messages.tsx';
import { useOwnId } from '../use-own-id.ts';
import { watchCut } from './watch-cut.ts';

export interface Tab<Key extends string> {
  key: Key;
  label: string;
  /** How many things are behind it, where that is worth knowing. */
  count?: number;
}

/** A row of tabs over one pane. Arrow keys walk the row, as in every tab list. */
export function Tabs<Key extends string>(props: {
  label: string;
  tabs: Tab<Key>[];
  selected: Key;
  onSelect(key: Key): void;
  /** The pane's content. */
  children?: ComponentChildren;
}) {
  const { number } = useMessages();
  const id = useOwnId();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => (row.current ? watchCut(row.current, showChosen) : undefined), []);
  useEffect(() => {
    if (row.current) showChosen(row.current);
  }, [props.selected]);
  const walk = (event: KeyboardEvent) => {
    const at = props.tabs.findIndex((tab) => tab.key === props.selected);
    const to = placeFrom(at, event.key, row.current);
    const tab = to === undefined ? undefined : props.tabs.at(to % props.tabs.length);
    if (!tab) return;
    event.preventDefault();
    props.onSelect(tab.key);
    row.current?.querySelector<HTMLElement>(`[data-tab="${tab.key}"]`)?.focus();
  };
  return (
    <>
      <div class="tabs-bar">
        <div class="tabs" role="tablist" aria-label={props.label} ref={row} onKeyDown={walk}>
          {props.tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              class="tab"
              id={`${id}-${tab.key}`}
              data-tab={tab.key}
              aria-selected={tab.key === props.selected}
              aria-controls={`${id}-pane`}
              tabIndex={tab.key === props.selected ? 0 : -1}
              onClick={() => props.onSelect(tab.key)}
            >
              {tab.label}
              {tab.count !== undefined && <span class="tab-count">{number(tab.count)}</span>}
            </button>
          ))}
        </div>
      </div>
      <div class="pane" role="tabpanel" id={`${id}-pane`} aria-labelledby={`${id}-${props.selected}`}>
        {props.children}
      </div>
    </>
  );
}

/** The place that a key leads to from place `at`, counted from the end where it is less than 0; undefined for a key that leads nowhere. */
function placeFrom(at: number, key: string, row: HTMLElement | null): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return -1;
  const forth = row && getComputedStyle(row).direction === 'rtl' ? -1 : 1;
  if (key === 'ArrowRight') return at + forth;
  if (key === 'ArrowLeft') return at - forth;
  return undefined;
}

/** Where the row is too narrow for all tabs, those beside the chosen one are brought into sight. */
function showChosen(row: HTMLElement): void {
  const chosen = row.querySelector('[aria-selected="true"]');
  // The row alone is moved, as `scrollIntoView` would move what stands over it out of sight too.
  if (chosen && row.scrollWidth > row.clientWidth) row.scrollLeft += middleOf(chosen) - middleOf(row);
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
