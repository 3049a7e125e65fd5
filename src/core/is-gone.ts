/**
 * Whether an HTTP status says that a page is not to be had: missing, gone, withheld for legal reasons, or its server out of
 * order. A page that wants a password or a proof of being human (401, 403, 429) is there.
 */
export function isGone(status: number): boolean {
  return [404, 410, 451].includes(status) || (status >= 500 && status <= 599);
}
