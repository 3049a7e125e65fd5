/** An address without its fragment, which no server is ever told. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** Whether two addresses differ in nothing but the fragment. */
export function isSamePage(a: string, b: string): boolean {
  return withoutFragment(a) === withoutFragment(b);
}
