import type { Frame, Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { scenes } from '../../src/commands/pictures/scenes.ts';
import { type Stage, startStage } from '../../src/commands/pictures/stage.ts';
import { messageText } from './harness/messages.ts';
import { findPanelFrame } from './harness/panel-frame.ts';
import { until } from './harness/until.ts';

/** What a screen reader is told: role, and the message that names it; roles of which one is enough have no name here. */
type Told = [role: string, key?: string];

const inPanel: Told[] = [
  ['heading', 'subject'],
  ['tablist', 'tabs_label'],
  ['tab', 'tab_when'],
  ['tab', 'tab_cite'],
  ['tabpanel'],
  ['button', 'menu'],
  ['button', 'why_short'],
  // What became of the reader's word is said when it comes.
  ['status'],
];

const told: Record<string, Told[]> = {
  'side panel: topics': [['main', 'panel_label'], ...inPanel],
  'consent: asked': [
    ['main'],
    ['heading', 'consent_title'],
    ['button', 'consent_once'],
    ['button', 'consent_always'],
    ['button', 'consent_not_now'],
    ['button', 'consent_never'],
  ],
  'popup: recognized': [
    ['main'],
    ['button', 'open_beside'],
    ['switch', 'pause_switch'],
    ['button', 'library'],
    ['button', 'options'],
  ],
  'popup: quiet': [
    ['heading', 'popup_quiet'],
    ['button', 'popup_explain'],
    ['switch', 'pause_switch'],
  ],
  'options: all': [
    ['main'],
    ['heading', 'options'],
    ['heading', 'where_legend'],
    ['radio', 'where_every_label'],
    ['radio', 'theme_dark'],
    ['textbox', 'hidden_add'],
    ['switch', 'services_keep'],
  ],
  'first run: all': [
    ['main'],
    ['heading', 'welcome_title'],
    ['radio', 'where_asked_label'],
    ['button', 'welcome_done'],
  ],
  'library: front': [
    ['main'],
    ['banner'],
    ['searchbox', 'library_search'],
    ['navigation', 'library_sections'],
    ['link', 'library_timeline'],
    ['heading', 'library_title'],
  ],
  'library: nothing found': [['heading', 'library_found_title'], ['status']],
};

const sceneOf = (name: string) => {
  const scene = scenes.find(({ surface, state }) => `${surface}: ${state}` === name);
  if (!scene) throw new Error(`no scene is called "${name}": name in the test what it is called now`);
  return scene;
};

describe.each(browserKinds)('the accessibility tree of %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(kind);
    await stage.reset('en');
  });
  afterEach(() => stage?.tidy());
  afterAll(() => stage?.close());

  it.each(Object.keys(told))('%s: tells roles and names', async (name) => {
    const page = await sceneOf(name).prepare(stage);
    expect(await findUntold(page, told[name] ?? [])).toEqual([]);
    await page.close();
  });

  it('panel: tells roles and names, and has nothing without a name', async () => {
    const page = await sceneOf('panel: topics').prepare(stage);
    const told: Told[] = [
      ['complementary', 'panel_label'],
      ...inPanel,
      ['button', 'close'],
      ['button', 'collapse'],
    ];
    const { frame } = (await findPanelFrame(stage.world, page)) ?? {};
    if (!frame) throw new Error('the page has no panel');
    expect(await findUntold(frame, told)).toEqual([]);
    // Firefox's driver gives no tree.
    if (kind !== 'chrome') return;
    const tree = await page.accessibility.snapshot({ interestingOnly: true, includeIframes: true });
    const nodes = flatten(tree);
    const panel = nodes.find(
      ({ role, name }) => role === 'complementary' && name === messageText('panel_label'),
    );
    expect(panel?.children?.length).toBeGreaterThan(10);
    const controls = flatten(panel ?? null).filter(({ role }) =>
      ['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'combobox', 'slider', 'heading'].includes(
        role,
      ),
    );
    expect(controls.filter((node) => !node.name)).toEqual([]);
    expect(controls.filter(({ role, selected }) => role === 'tab' && selected)).toHaveLength(1);
    const folded = controls.filter(({ role, expanded }) => role === 'button' && expanded !== undefined);
    expect(folded.length, 'cards say whether they are open').toBeGreaterThan(3);
  });
});

/** What of this a page's tree does not hold, a line each. */
async function findUntold(page: Page | Frame, wanted: Told[]): Promise<string[]> {
  const untold: string[] = [];
  for (const [role, key] of wanted) {
    const name = key && messageText(key);
    const selector = `::-p-aria(${name ? `[name="${name}"]` : ''}[role="${role}"])`;
    await until(selector, () => page.$(selector), 5000).catch(() => untold.push(`${role} ${name ?? ''}`));
  }
  return untold;
}

function flatten(node: SerializedAXNode | null): SerializedAXNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(flatten)] : [];
}
