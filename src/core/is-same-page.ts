/** Whether two addresses differ in nothing but the fragment. */
export function isSamePage(a: string, b: string): boolean {
  return a.replace(/#.*$/s, '') === b.replace(/#.*$/s, '');
}
