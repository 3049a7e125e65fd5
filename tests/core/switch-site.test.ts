import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import { switchSite } from '../../src/core/switch-site.ts';

const chosen: Settings = { ...defaultSettings, where: 'chosen', hiddenSites: ['example.org', 'a.example'] };

describe('switchSite', () => {
  it('hides a site, once', () => {
    const hidden = switchSite(defaultSettings, 'example.org', false);
    expect(hidden.hiddenSites).toEqual(['example.org']);
    expect(switchSite(hidden, 'example.org', false)).toEqual(hidden);
  });

  it('shows it again, and chooses it where only chosen ones are looked at', () => {
    const { hiddenSites, chosenSites } = switchSite(chosen, 'news.example.org', true);
    expect({ hiddenSites, chosenSites }).toEqual({
      hiddenSites: ['a.example'],
      chosenSites: ['news.example.org'],
    });
  });

  it('writes no site of a private window down', () => {
    expect(switchSite(defaultSettings, 'example.org', false, true)).toEqual(defaultSettings);
    const { hiddenSites, chosenSites } = switchSite(chosen, 'news.example.org', true, true);
    expect({ hiddenSites, chosenSites }).toEqual({ hiddenSites: ['a.example'], chosenSites: [] });
  });
});
