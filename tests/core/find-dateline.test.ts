import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/core/find-dateline.ts';

const now = Date.UTC(2026, 10, 22);
const find = (...blocks: string[]) => findDateline('A title', blocks, now);

describe('findDateline', () => {
  it.each([
    ['By A. Writer, 16 June 2009', '2009-06-16'],
    ['A Writer | Staff | Tuesday, 16 June 2009', '2009-06-16'],
    ['PUBLISHED: 00:01, Tue, Jun 16, 2009 | UPDATED: 10:43, Wed, Jun 17, 2009', '2009-06-16'],
    [
      'TEHRAN, June 16, 2009 (Reuters) - The network was slow, and then it was gone for the day.',
      '2009-06-16',
    ],
    [
      '16 juin 2009. – Le réseau est en panne, et personne ne dit pourquoi ni pour combien de temps.',
      '2009-06-16',
    ],
    ['Publicado el 16 de junio de 2009 a las 10:00', '2009-06-16'],
    ['Опубликовано: 16 июня 2009 г.', '2009-06-16'],
    ['2009年6月16日 10:20 来源：新华网', '2009-06-16'],
    ['تهران، ۲۶ خرداد ۱۳۸۸ – شبکه کند شد', '2009-06-16'],
    ['الثلاثاء 16 يونيو 2009 - 10:20', '2009-06-16'],
    ['16.06.2009, 14:20 Uhr', '2009-06-16'],
    ['İSTANBUL, 16 Haziran 2009 – Ağ yavaşladı, sonra bütün gün boyunca kesildi.', '2009-06-16'],
    ['16 HAZİRAN 2009', '2009-06-16'],
    ['HÀ NỘI, ngày 16 tháng 6 năm 2009 – Mạng chậm lại.'.normalize('NFD'), '2009-06-16'],
  ])('reads "%s"', (block, date) => {
    expect(find(block)).toBe(date);
  });

  it.each([
    ['On 16 June 2009 the network went dark.'],
    ['The network went dark on 16 June 2009'.concat(' and it stayed dark for days, as people said.')],
    ['Am 16. Juni 2009 sperrte der Staat das Netz.'],
    ['2009年6月16日，网络中断。'],
    ['Last updated 16 June 2009'],
    ['This story was updated on 16 June 2009.'],
    ['Measurement period: 2009-06-12 - 2009-06-16'],
    ['— Somebody (@somebody) June 16, 2009'],
    ['- Another story, A. Writer 2009-06-16'],
    ['| 2009-06-16 | blocked |'],
    [''],
  ])('makes nothing of "%s"', (block) => {
    expect(find(block)).toBeUndefined();
  });

  it('does not take a date of the title, nor one far down', () => {
    expect(findDateline('Blocked on 16 June 2009', ['Blocked on 16 June 2009'], now)).toBeUndefined();
    expect(find(...Array.from({ length: 12 }, () => 'Words.'), '16 June 2009')).toBeUndefined();
    expect(find('Words of the story. '.repeat(90), '16 June 2009')).toBeUndefined();
  });
});
