import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAfter, daysOf, monthsOf, planYears, tenDaysOf } from '../../src/core/text/calendar';
import { chineseNumber, shifted } from '../../src/core/text/numerals';

describe('chineseNumber', () => {
  const values: readonly (readonly [string, number | null])[] = [
    ['五', 5],
    ['两', 2],
    ['十', 10],
    ['十八', 18],
    ['二十', 20],
    ['九十九', 99],
    ['一百零五', 105],
    ['三百二十', 320],
    ['两千', 2000],
    ['三万五千', 35_000],
    ['一百二十万', 1_200_000],
    ['二亿三千万', 230_000_000],
    ['百亿', 10_000_000_000],
    ['三万亿', 3_000_000_000_000],
    ['二〇二五', 2025],
    ['二零二五', 2025],
    ['一九四九', 1949],
    ['两三', null],
    ['七八百', null],
    ['', null],
    ['个', null],
  ];
  for (const [written, value] of values) {
    it(`${written || 'nothing'} is ${String(value)}`, () => assert.equal(chineseNumber(written), value));
  }
});

describe('shifted', () => {
  it('moves the decimal point without rounding', () => {
    assert.equal(shifted('54.41', '亿'), 5_441_000_000);
    assert.equal(shifted('7.1', '万'), 71_000);
    assert.equal(shifted('3', '千万'), 30_000_000);
    assert.equal(shifted('2.5', '万亿'), 2_500_000_000_000);
    assert.equal(shifted('1,200', ''), 1200);
  });
});

describe('calendar', () => {
  it('knows leap years', () => {
    assert.deepEqual(monthsOf(2024, 2), { from: '2024-02-01', to: '2024-02-29' });
    assert.deepEqual(monthsOf(2100, 2), { from: '2100-02-01', to: '2100-02-28' });
  });
  it('knows the thirds of a month', () => {
    assert.deepEqual(tenDaysOf(2023, 4, '下'), { from: '2023-04-21', to: '2023-04-30' });
    assert.deepEqual(tenDaysOf(2023, 4, '中'), { from: '2023-04-11', to: '2023-04-20' });
  });
  it('has no 31st of June', () => assert.equal(daysOf(2023, 6, 31), null));
  it('goes on to the next month and year', () => {
    assert.equal(dayAfter('2023-06-30'), '2023-07-01');
    assert.equal(dayAfter('2023-12-31'), '2024-01-01');
    assert.equal(dayAfter('2024-02-28'), '2024-02-29');
  });
  it('counts five-year plans', () => {
    assert.deepEqual(planYears(14), [2021, 2025]);
    assert.deepEqual(planYears(10), [2001, 2005]);
  });
});
