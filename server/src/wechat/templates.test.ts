import { dataFor, defaultTemplates, type PushTemplate, readTemplates } from './templates.js';

const [notice, reminder] = defaultTemplates as [PushTemplate, PushTemplate];
const id = notice.id;

describe('readTemplates', () => {
  it('reads what it writes', () => {
    expect(readTemplates(JSON.stringify(defaultTemplates))).toEqual(defaultTemplates);
  });

  it.each([
    ['no JSON', 'notice'],
    ['an object', '{}'],
    ['an unknown kind', JSON.stringify([{ ...notice, kind: 'birthday' }])],
    ['two of a kind', JSON.stringify([notice, notice])],
    ['an unknown name', JSON.stringify([{ ...notice, fields: { title: 'thing1', colour: 'thing2' } }])],
    ['no title', JSON.stringify([{ ...notice, fields: { note: 'thing1' } }])],
    ['one key twice', JSON.stringify([{ ...notice, fields: { title: 'thing1', note: 'thing1' } }])],
    ['a key of no type', JSON.stringify([{ ...notice, fields: { title: 'first' } }])],
    ['an id with a blank', JSON.stringify([{ ...notice, id: `${id} ` }])],
  ])('refuses %s', (_what, text) => {
    expect(readTemplates(text)).toBeNull();
  });
});

describe('dataFor', () => {
  const texts = { title: '参观南湖', time: '下周三下午', place: '南湖', note: '点开看详情' };

  it('puts every text into its field', () => {
    expect(dataFor(notice, texts)).toEqual({
      thing1: '参观南湖',
      thing2: '下周三下午',
      thing3: '南湖',
      thing4: '点开看详情',
    });
  });

  it('says something else where nothing valid remains', () => {
    expect(dataFor(reminder, texts, { time: '2026年11月25日 14:00' })?.time2).toBe('2026年11月25日 14:00');
    expect(dataFor(reminder, texts)).toBeNull();
    expect(dataFor(notice, { ...texts, place: ' ' }, { place: '见详情' })?.thing3).toBe('见详情');
  });
});
