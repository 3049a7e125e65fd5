/** How sure the recognition is, in a word: `high` from 0.9, else `fair`. */
export function confidenceOf(probability: number): 'high' | 'fair' {
  return probability >= 0.9 ? 'high' : 'fair';
}
