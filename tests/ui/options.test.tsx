// @vitest-environment happy-dom
import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { PackSearch } from '../../src/browser/packs/look-for-pack.ts';
import type { SyncChoice, SyncState } from '../../src/browser/settings-sync.ts';
import type { FeedbackNote } from '../../src/core/feedback.ts';
import type { Settings } from '../../src/core/settings.ts';
import { writeSettingsFile } from '../../src/core/settings-file.ts';
import type { PackControls } from '../../src/ui/options/knowledge-choices.tsx';
import { Options } from '../../src/ui/options/options.tsx';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import { mount } from './mount.tsx';
import { settings } from './samples.ts';

const builtIn = { sequence: 1, created: '2026-11-22' };
const noPacks: PackControls = {
  view: { inUse: null, broken: null, builtIn, obstacle: null, looked: null },
  look: async () => ({ came: 'newest' }),
  take: async () => ({ problem: { why: 'unreadable' } }),
  layDown: async () => undefined,
};

async function open(
  part: Partial<Settings> = {},
  problem?: string,
  notes: FeedbackNote[] = [],
  packs: PackControls = noPacks,
  sync: Partial<SyncChoice & SyncState> = {},
  more: Partial<ComponentProps<typeof Options>> = {},
) {
  const saved: { name: string; text: string }[] = [];
  const forgotten: (FeedbackNote | 'all')[] = [];
  const changes: Partial<Settings>[] = [];
  const resets: true[] = [];
  const synced: unknown[] = [];
  const page = await mount(
    <Options
      settings={{ ...settings, ...part }}
      locale="en"
      languages={[
        { tag: 'en', name: 'English' },
        { tag: 'fa', name: 'فارسی' },
      ]}
      onChange={async (changed) => void changes.push(changed)}
      onForget={async () => undefined}
      onReset={async () => void resets.push(true)}
      packs={packs}
      notes={notes}
      onForgetNotes={async (removed) => void forgotten.push(removed)}
      shortcuts={[
        { name: 'toggle-panel', keys: 'Alt+Shift+L' },
        { name: 'archived-page', keys: '' },
      ]}
      onShortcuts={() => synced.push('shortcuts')}
      sync={{ on: false, sites: false, tooLong: [], failed: false, joined: false, ...sync }}
      onSync={async (choice) => void synced.push(choice)}
      onLeaveSync={async () => void synced.push('left')}
      onSave={(name, text) => saved.push({ name, text })}
      {...(problem ? { problem } : {})}
      {...more}
    />,
  );
  const type = (label: string, text: string) =>
    act(() => {
      const input = page.control(label) as HTMLInputElement;
      input.value = text;
      input.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  return Object.assign(page, { changes, resets, synced, saved, forgotten, type });
}

/** Chooses a file with this text in a part of the page. */
const choose = (page: Awaited<ReturnType<typeof open>>, part: string, text: string) =>
  act(async () => {
    const input = page.root.querySelector<HTMLInputElement>(`${part} input[type="file"]`);
    if (!input) throw new Error(`${part} has no field for a file`);
    Object.defineProperty(input, 'files', { value: [new File([text], 'any.json')], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

describe('the options', () => {
  test.each([
    ['Only when I ask', { where: 'asked' }],
    ['Show a tab at the edge', { opening: 'tab' }],
    ['Private reading', { opening: 'private' }],
    ['Very sure', { confidence: 'high' }],
    ['Left', { panelSide: 'left' }],
    ['Dark', { theme: 'dark' }],
    ['150%', { textSize: 150 }],
    ['فارسی', { language: 'fa' }],
  ])('"%s" gives the one setting that changes', async (name, changed) => {
    const page = await open();
    await page.press(name);
    expect(page.changes).toEqual([changed]);
  });

  test('the list of chosen sites is there when it counts', async () => {
    expect((await open()).has('Add a site')).toBe(false);
    const page = await open({ where: 'chosen' });
    expect(page.text()).toContain('Sidelight looks nowhere by itself');
    await page.type('Add a site', 'https://www.bbc.com/news');
    expect(page.changes[0]?.chosenSites).toEqual(['bbc.com']);
  });

  test('what is no site is refused with a word on what would be one', async () => {
    const page = await open();
    await page.type('Hide a site', 'not a site');
    expect(page.changes).toEqual([]);
    expect(page.text()).toContain('“not a site” is not a site');
  });

  test('a hidden site can be taken back', async () => {
    const page = await open({ hiddenSites: ['a.example', 'b.example'] });
    await page.press('Remove a.example');
    expect(page.changes[0]?.hiddenSites).toEqual(['b.example']);
  });

  test('reset asks once more', async () => {
    const page = await open();
    await page.press('Reset all options');
    expect(page.resets).toEqual([]);
    await page.press('Yes, reset');
    expect(page.resets).toEqual([true]);
    expect(page.text()).toContain('Everything is as it came');
  });

  test('the browser’s tab says whose options they are', async () => {
    await open();
    expect(document.title).toBe('Sidelight options');
  });

  test('a problem with the settings is said', async () =>
    expect((await open({}, 'They could not be read.')).text()).toContain('They could not be read.'));
});

describe('options as a file', () => {
  test('they are saved whole, and read again change nothing', async () => {
    const page = await open({ theme: 'dark', hiddenSites: ['a.example'] });
    await page.press('Export options');
    expect(page.saved[0]?.name).toMatch(/^sidelight-options-\d{4}-\d\d-\d\d\.json$/);
    await choose(page, '.transfer', page.saved[0]?.text ?? '');
    expect(page.text()).toContain('says the same as your options now');
    expect(page.changes).toEqual([]);
  });

  test('what a file would change is said before it is taken, and can be undone once', async () => {
    const page = await open({ hiddenSites: ['old.example'] });
    const wanted: Settings = {
      ...settings,
      theme: 'dark',
      hiddenSites: ['new.example'],
      consents: { ooni: 'always' },
    };
    await choose(page, '.transfer', writeSettingsFile(wanted));
    expect([...page.root.querySelectorAll('.transfer-changes li')].map((line) => line.textContent)).toEqual([
      'Theme: Dark instead of As the system',
      'Hidden sites: adds new.example',
      'Hidden sites: takes out old.example',
      'OONI: Always instead of Ask me',
    ]);
    expect(page.changes).toEqual([]);
    await page.press('Take these options');
    expect(page.changes).toEqual([wanted]);
    await page.press('Undo');
    expect(page.changes[1]).toEqual({ ...settings, hiddenSites: ['old.example'] });
    expect(page.has('Undo')).toBe(false);
  });

  test('they are not said to be taken, nor put back, where they could not be stored', async () => {
    let isFull = true;
    const page = await open(
      {},
      undefined,
      [],
      noPacks,
      {},
      {
        onChange: () => (isFull ? Promise.reject(new Error('QuotaExceededError')) : Promise.resolve()),
      },
    );
    await choose(page, '.transfer', writeSettingsFile({ ...settings, theme: 'dark' }));
    await page.press('Take these options');
    expect(page.text()).toContain('That could not be stored on this device.');
    expect(page.has('Undo')).toBe(false);
    isFull = false;
    await page.press('Take these options');
    isFull = true;
    await page.press('Undo');
    expect(page.has('Undo')).toBe(true);
  });

  test('a file can be put away again', async () => {
    const page = await open();
    await choose(page, '.transfer', writeSettingsFile({ ...settings, theme: 'dark' }));
    await page.press('Cancel');
    expect(page.changes).toEqual([]);
    expect(page.has('Take these options')).toBe(false);
  });

  test.each([
    ['another file', '{"name": "package"}', 'This is no file of Sidelight’s options'],
    ['half a file', '{"kind": "sidelight-set', 'This is no file of Sidelight’s options'],
    [
      'values that cannot be',
      '{"kind": "sidelight-settings", "version": 1, "settings": {"theme": "pink", "hiddenSites": [7]}}',
      'damaged at: Hidden sites and Theme.',
    ],
    ['a later version', '{"kind": "sidelight-settings", "version": 2}', 'from a newer Sidelight'],
  ])('%s changes nothing, and the reader is told', async (_, text, words) => {
    const page = await open();
    await choose(page, '.transfer', text);
    expect(page.root.querySelector('.transfer [role="alert"]')?.textContent).toContain(words);
    expect(page.changes).toEqual([]);
    expect(page.has('Take these options')).toBe(false);
  });
});

describe('where nothing can be stored', () => {
  const unstored = 'That could not be stored on this device.';
  const full = () => Promise.reject(new Error('QuotaExceededError'));
  const openFull = (part: Partial<Settings> = {}, notes: FeedbackNote[] = []) =>
    open(
      part,
      undefined,
      notes,
      noPacks,
      { on: true },
      {
        onChange: full,
        onReset: full,
        onForget: full,
        onForgetNotes: full,
        onSync: full,
        onLeaveSync: full,
      },
    );
  const isOn = (page: Awaited<ReturnType<typeof open>>, name: string) =>
    (page.control(name) as HTMLInputElement).checked;
  const alerts = (page: Awaited<ReturnType<typeof open>>) => [
    ...page.root.querySelectorAll('.problem-block'),
  ];

  test('the choice that is stored is the one that looks chosen, and the reader is told, each time', async () => {
    const page = await openFull();
    await page.press('Private reading');
    expect([isOn(page, 'Private reading'), isOn(page, 'Open beside the text')]).toEqual([false, true]);
    const [said] = alerts(page);
    expect(said?.textContent).toContain(unstored);
    await page.press('Private reading');
    expect(isOn(page, 'Private reading')).toBe(false);
    expect(alerts(page)).toHaveLength(1);
    expect(alerts(page)[0]).not.toBe(said);
  });

  test('a switch stays as it is stored', async () => {
    const page = await openFull();
    await page.press('Keep answers on this device');
    expect(isOn(page, 'Keep answers on this device')).toBe(settings.keepAnswers);
    await page.press('Carry these options');
    expect(isOn(page, 'Carry these options')).toBe(true);
  });

  test('the word goes with the next choice that is stored', async () => {
    let isFull = true;
    const page = await open(
      {},
      undefined,
      [],
      noPacks,
      {},
      {
        onChange: () => (isFull ? full() : Promise.resolve()),
      },
    );
    await page.press('Dark');
    expect(page.text()).toContain(unstored);
    isFull = false;
    await page.press('Dark');
    expect(page.text()).not.toContain(unstored);
  });

  test.each([
    ['Reset all options', 'Yes, reset', 'Everything is as it came'],
    ['Forget kept answers', '', 'Forgotten.'],
    ['Delete all notes', '', 'Deleted.'],
    ['delete what the account keeps', '', 'Deleted.'],
  ])('"%s" is not said to be done', async (name, then, done) => {
    const note: FeedbackNote = {
      which: 'wrong',
      url: 'https://a.example/',
      day: '2026-11-22',
      probability: 1,
    };
    const page = await openFull({}, [note]);
    await page.press(name);
    if (then) await page.press(then);
    expect(page.text()).toContain(unstored);
    expect(page.text()).not.toContain(done);
  });
});

describe('the notes on pages', () => {
  const note: FeedbackNote = {
    which: 'wrong',
    url: 'https://news.example/story',
    day: '2026-11-22',
    probability: 0.75,
  };

  test('are listed with what was said, and each can be taken away', async () => {
    const page = await open({}, undefined, [note]);
    expect(page.text()).toContain('Not about censorship');
    expect(page.text()).toContain('Noted on 22 November 2026. Sidelight was 75% sure of this page.');
    await page.press('Remove the note on https://news.example/story');
    expect(page.forgotten).toEqual([note]);
  });

  test('can be saved as a file, and deleted', async () => {
    const page = await open({}, undefined, [note]);
    await page.press('Save as a file');
    expect(JSON.parse(page.saved[0]?.text ?? '')).toEqual({
      kind: 'sidelight-notes',
      version: 1,
      notes: [note],
    });
    await page.press('Delete all notes');
    expect(page.forgotten).toEqual(['all']);
  });

  test('where there are none, the reader learns where they would come from', async () =>
    expect((await open()).text()).toContain('No notes. The panel’s menu has'));
});

test('the welcome page lets the reader choose where to look, and how to be shown what was found', async () => {
  const changes: Partial<Settings>[] = [];
  const page = await mount(
    <Welcome
      settings={settings}
      locale="en"
      onChange={async (changed) => void changes.push(changed)}
      onOpenOptions={() => undefined}
      onDone={() => undefined}
    />,
  );
  await page.press('Only when I ask');
  await page.press('Private reading');
  expect(changes).toEqual([{ where: 'asked' }, { opening: 'private' }]);
});

test('an archive of the reader’s own is told from others by its host', async () => {
  const page = await open({ hosts: { 'own-timegate': 'https://archive.example/timegate/' } });
  const names = [...page.root.querySelectorAll('.archive-order label')].map(({ textContent }) => textContent);
  expect(names.map((name) => name?.trim())).toContain('Memento TimeGate of your choice · archive.example');
});

describe('the knowledge in use', () => {
  const edition = { sequence: 2, created: '2026-12-05', expires: '2999-01-01' };
  const openWith = (view: Partial<PackControls['view']>, part: Partial<Settings> = {}, more = {}) =>
    open(part, undefined, [], { ...noPacks, ...more, view: { ...noPacks.view, ...view } });
  const isOn: Partial<Settings> = { consents: { mirrors: 'always' }, mirrors: ['https://one.example/'] };

  test('is what came with the extension, and nothing newer is looked for, until somebody wants it', async () => {
    const page = await openWith({});
    expect(page.text()).toContain('what came with Sidelight, of 22 November 2026');
    expect((page.control('Look for newer packs by itself') as HTMLInputElement).checked).toBe(false);
    expect(page.has('Look now')).toBe(false);
    expect(page.has('Go back to what came with Sidelight')).toBe(false);
    await page.press('Look for newer packs by itself');
    expect(page.changes).toEqual([{ consents: { mirrors: 'always' } }]);
  });

  test('cannot be another in a release without keys, and why is said', async () => {
    const page = await openWith({ obstacle: { why: 'no-keys' } }, isOn);
    expect(page.text()).toContain('holds no editors’ keys');
    for (const name of ['Look for newer packs by itself', 'Take a pack from a file…', 'Look now'])
      expect((page.control(name) as HTMLButtonElement).disabled, name).toBe(true);
  });

  test('comes from no mirror in a release without keys: none is asked for, and those that are listed can be taken out', async () => {
    const obstacle = { why: 'no-keys' } as const;
    const page = await openWith({ obstacle });
    expect(page.text()).toContain('holds no editors’ keys');
    expect(page.text()).not.toContain('Add a mirror');
    expect(page.text()).not.toContain('No mirror is listed');
    const listed = await openWith({ obstacle }, isOn);
    await listed.press('one.example');
    expect(listed.changes).toEqual([{ mirrors: [] }]);
  });

  test('may be a pack; the reader can go back, which ends the looking too', async () => {
    let laidDown = 0;
    const page = await openWith({ inUse: edition }, isOn, { layDown: async () => void laidDown++ });
    expect(page.text()).toContain('the pack of 5 December 2026');
    await page.press('Go back to what came with Sidelight');
    expect(page.changes).toEqual([{ consents: { mirrors: 'never' } }]);
    expect(laidDown).toBe(1);
    expect(page.text()).toContain('in use again');
  });

  test('is called old where it is over its time, and a broken pack is named', async () => {
    const problem = { why: 'damaged', part: 'en' } as const;
    const page = await openWith({
      inUse: { ...edition, expires: '2020-01-01' },
      broken: { edition, problem },
    });
    expect(page.text()).toContain('by 1 January 2020');
    expect(page.text()).toContain('The pack of 5 December 2026 is no longer used. It was changed or damaged');
  });

  test.each<[string, PackSearch]>([
    ['There is nothing newer', { came: 'newest' }],
    ['The pack of 5 December 2026 is in use now', { came: 'taken', edition }],
    ['1 of 2 signatures are good', { came: 'problem', problem: { why: 'unsigned', valid: 1, needed: 2 } }],
    ['It may be down, or blocked', { came: 'reason', reason: { why: 'unreachable' } }],
  ])('says of looking: %s', async (words, search) => {
    const page = await openWith({}, isOn, { look: async () => search });
    await page.press('Look now');
    expect(page.text()).toContain(words);
  });

  test.each([
    ['Look now', 'look'],
    ['Go back to what came with Sidelight', 'layDown'],
  ])('"%s" ends, and says so, where nobody answers', async (name, call) => {
    const page = await openWith({ inUse: edition }, isOn, { [call]: () => Promise.reject(new Error(call)) });
    await page.press(name);
    expect(page.text()).toContain('Sidelight did not answer');
    expect(page.text()).not.toContain('Asking the mirrors');
    expect((page.control('Look now') as HTMLButtonElement).disabled).toBe(false);
  });

  test('a pack from a file is not passed over in silence where nobody answers', async () => {
    const page = await openWith({}, {}, { take: () => Promise.reject(new Error('take')) });
    await choose(page, '.knowledge-choices', '{}');
    expect(page.root.querySelector('.knowledge-choices .problem-block')?.textContent).toContain(
      'Sidelight did not answer',
    );
  });

  test('mirrors are listed by their addresses, and what is none is not', async () => {
    const page = await openWith({});
    await page.type('Add a mirror', 'http://mirror.example');
    expect(page.text()).toContain('is not the address of a mirror');
    await page.type('Add a mirror', 'mirror.example/sidelight');
    expect(page.changes).toEqual([{ mirrors: ['https://mirror.example/sidelight/'] }]);
  });
});

describe('options that travel', () => {
  test('are off as they come, and say what the account would learn', async () => {
    const page = await open();
    expect(page.text()).toContain('learns that you use Sidelight');
    expect((page.control('Carry these options') as HTMLInputElement).checked).toBe(false);
    expect(page.has('Carry the lists')).toBe(false);
    await page.press('Carry these options');
    expect(page.synced).toEqual([{ on: true, sites: false }]);
  });

  test('take lists of sites along only when that is wished too, and go when it is wished no more', async () => {
    const page = await open({}, undefined, [], noPacks, { on: true });
    await page.press('Carry the lists');
    await page.press('delete what the account keeps');
    expect(page.synced).toEqual([{ on: true, sites: true }, 'left']);
  });

  test('say what did not go along', async () => {
    const state = { on: true, sites: true, tooLong: ['hiddenSites' as const], failed: true };
    const page = await open({}, undefined, [], noPacks, state);
    expect(page.text()).toContain('kept on this device only: Hidden sites.');
    expect(page.text()).toContain('did not take the last change');
  });
});

test('the keyboard shortcuts are told, and where to change them', async () => {
  const page = await open();
  expect(page.text()).toMatch(/Open or close Sidelight on this page\s*Alt\+Shift\+L/);
  expect(page.text()).toContain('not set');
  await page.press('Change shortcuts in the browser');
  expect(page.synced).toEqual(['shortcuts']);
});
