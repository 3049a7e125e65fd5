import { ageOf } from '../dates.ts';
import { useMessages } from '../messages.tsx';

/** Whether a page of this date is old enough that its age matters: two months. */
export function isOld(published: string, today: Date): boolean {
  const age = ageOf(published, today);
  return age !== null && (age.years > 0 || age.months >= 2);
}

/** How old an old page is, in a sentence. */
export function Age({ published, today }: { published: string; today: Date }) {
  const { n } = useMessages();
  const age = ageOf(published, today);
  if (!age || !isOld(published, today)) return null;
  return <p class="age">{age.years > 0 ? n('age_years', age.years) : n('age_months', age.months)}</p>;
}
