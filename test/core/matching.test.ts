import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matcherOf } from '../../src/core/index';
import { FIRST_OF_LETTER, OTHER_INITIALS } from '../../src/core/lexicon/initials';

const match = (query: string, words: string) => matcherOf(query)(words);

/** Characters of the first level of GB 2312, which stand in the order of their pinyin: a second opinion on initials. */
function firstLevel(): { char: string; letter: string }[] {
  const decoder = new TextDecoder('gb18030');
  const starts =
    'a b0a1 b b0c5 c b2c1 d b4ee e b6ea f b7a2 g b8c1 h b9fe j bbf7 k bfa6 l c0ac m c2e8 n c4c3 o c5b6 p c5be q c6da r c8bb s c8f6 t cbfa w cdda x cef4 y d1b9 z d4d1'.split(
      ' ',
    );
  const chars: { char: string; letter: string }[] = [];
  let letter = '';
  for (let code = 0xb0a1; code <= 0xd7f9; code++) {
    const start = starts.indexOf(code.toString(16));
    if (start > 0) letter = starts[start - 1]!;
    if ((code & 0xff) >= 0xa1 && (code & 0xff) <= 0xfe) {
      chars.push({ char: decoder.decode(Uint8Array.of(code >> 8, code & 0xff)), letter });
    }
  }
  return chars;
}

describe('what a reader types', () => {
  test('is a part of the words', () => {
    assert.equal(match('公交', '优化公交线网'), 'words');
    assert.equal(match('公交 线网', '优化公交线网'), 'words');
    assert.equal(match('地铁', '优化公交线网'), null);
    assert.equal(match('', '优化公交线网'), 'words');
  });
  test('in any width, case and form of characters', () => {
    assert.equal(match('5g', '建设５Ｇ基站'), 'words');
    assert.equal(match('线网', '優化公交線網'), 'words');
  });
  test('or the initials of the pinyin', () => {
    assert.equal(match('yhgj', '优化公交线网'), 'initials');
    assert.equal(match('GJXW', '优化公交线网'), 'initials');
    assert.equal(match('yhxw', '优化公交线网'), null);
    assert.equal(match('yhgjxwx', '优化公交线网'), null);
    assert.equal(match('jygkg', '加快（园区）公开'), null);
    assert.equal(match('jkyqgk', '加快（园区）公开'), 'initials');
    assert.equal(match('js5gjz', '建设5G基站'), 'initials');
    assert.equal(match('yhgj 线网', '优化公交线网'), 'initials');
  });
  test('in each reading of a character', () => {
    assert.equal(match('zdrw', '重点任务'), 'initials');
    assert.equal(match('cqs', '重庆市'), 'initials');
    assert.equal(match('yx', '音乐'), null);
    assert.equal(match('yy', '音乐'), 'initials');
  });
});

describe('initials', () => {
  test('of common characters are those of the national standard, but for a few that have two', () => {
    const chars = firstLevel();
    assert.equal(chars.length, 3755);
    const wrong = chars.filter(({ char, letter }) => match(letter, char) === null).map(({ char }) => char);
    assert.ok(wrong.length <= 15, wrong.join(''));
  });
  test('others differ from the first', () => {
    for (const [char, other] of Object.entries(OTHER_INITIALS)) {
      const letters = FIRST_OF_LETTER.map(([, letter]) => letter).filter((letter) => match(letter, char));
      assert.equal(letters.length, 2, char);
      assert.ok(letters.includes(other));
    }
  });
});
