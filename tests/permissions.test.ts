import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const reasons = readFileSync('docs/store/permissions.md', 'utf8');
const stated = [...reasons.matchAll(/^\| `([^`]+)` \| \S/gm)].map((match) => match[1]);

describe('permissions', () => {
  it('are those of docs/store/permissions.md, where each has its reason: write one for a new permission', () => {
    const asked = [
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    expect(asked.sort()).toEqual(stated.sort());
  });

  it('let no page see a file of the extension but that of the panel’s frame, at an address that it cannot know', () => {
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['panel.html'], matches: manifest.host_permissions, use_dynamic_url: true },
    ]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('let no code run that is not in the package', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/ (.*)/) as [string, string]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(policy).not.toMatch(/unsafe|wasm/);
  });
});
