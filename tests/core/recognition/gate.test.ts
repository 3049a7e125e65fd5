import { describe, expect, it } from 'vitest';
import { passesGate } from '../../../src/core/recognition/gate.ts';

const gate = { strong: 'great.firewall|翻墙', blocking: 'block|цензур', network: 'nternet|site|сайт' };
const passes = (body: string, title = '') => passesGate({ url: '', title, description: '', body }, gate);

describe('passesGate', () => {
  it('opens for a strong stem in text, title or address', () => {
    expect(passes('Behind the Great-Firewall')).toBe(true);
    expect(passes('', '怎样翻墙')).toBe(true);
    expect(
      passesGate({ url: 'https://example.org/great-firewall', title: '', description: '', body: '' }, gate),
    ).toBe(true);
  });

  it('opens for a stem of blocking beside one of the network, in either order and case', () => {
    expect(passes('They BLOCKED the İnternet')).toBe(true);
    expect(passes('сайты под цензурой')).toBe(true);
  });

  it('stays shut for either alone, or both far apart', () => {
    expect(passes('A block of flats')).toBe(false);
    expect(passes('The internet is fast')).toBe(false);
    expect(passes(`A block of flats${' and so on'.repeat(20)} on the internet`)).toBe(false);
    expect(passes('')).toBe(false);
  });
});
