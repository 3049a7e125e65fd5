import { expect, test } from 'vitest';
import type { PageRoom } from '../../src/core/panel-frame.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import { shapePanel } from '../../src/ui/panel/panel-shape.ts';

const shape = (room: PageRoom, part: Partial<Settings> = {}, placement: 'auto' | 'open' | 'tab' = 'auto') =>
  shapePanel(room, placement, { ...defaultSettings, ...part });

test.each([
  ['where lines end', { side: 'right', left: 500, right: 500 }, 'auto', 'right', true],
  ['where lines of Persian end', { side: 'left', left: 500, right: 500 }, 'auto', 'left', true],
  [
    'at the other side, where only that has room',
    { side: 'right', left: 500, right: 90 },
    'auto',
    'left',
    true,
  ],
  [
    'as a tab where lines end, where no side has room',
    { side: 'right', left: 90, right: 80 },
    'auto',
    'right',
    false,
  ],
  ['at the chosen side', { side: 'right', left: 500, right: 500 }, 'left', 'left', true],
  [
    'as a tab at the chosen side that has no room',
    { side: 'right', left: 90, right: 500 },
    'left',
    'left',
    false,
  ],
] as const)('a panel stands %s', (_, room, panelSide, side, open) => {
  expect(shape(room, { panelSide })).toMatchObject({ side, open });
});

test.each(['left', 'right'] as const)('at the %s, a panel beside the text never covers any of it', (side) => {
  for (const free of [336, 340, 400, 500, 700, 1200])
    for (const panelWidth of [null, 320, 500, 4000])
      for (const textSize of [50, 100, 200]) {
        const { width, most, open } = shape(
          { side, left: 0, right: 0, [side]: free },
          { panelWidth, textSize },
        );
        expect(open).toBe(true);
        expect(width).toBeLessThanOrEqual(free - 16);
        expect(most).toBeLessThanOrEqual(free - 16);
      }
});

test('what the reader opened is open, room or not', () => {
  expect(shape({ side: 'right', left: 0, right: 0 }, {}, 'open').open).toBe(true);
  expect(shape({ side: 'right', left: 900, right: 900 }, {}, 'tab').open).toBe(false);
});
